using System.Globalization;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>The restart of one service as a batch: it is restarted and watched, and no longer marked once it is up.</summary>
internal sealed class RestartWork
{
    private readonly Service _service;
    private readonly BatchTicket<CommandResult> _ticket;

    public RestartWork(Service service)
    {
        _service = service;
        _ticket = Batch.Add(ServiceScripts.RestartAndProve(service));
        Batch.Add(PendingRestarts.Clear(service));
    }

    public HostBatch Batch { get; } = new();

    /// <summary>Why it did not come up; <c>null</c> = it did.</summary>
    public FailedService? FailureIn(BatchResult answers) =>
        answers.FailureOf(_ticket) is { } failure ? new FailedService(_service, failure.Message) : null;

    /// <summary>The service as it runs now.</summary>
    /// <exception cref="Pulumi.Plugin.Errors.ProviderException">It did not come up.</exception>
    public ServiceState StateIn(BatchResult answers)
    {
        var words = answers.Get(_ticket).StandardOutput.Trim().Split(' ');
        var (process, since) = words is ["up", var first, var second] ? (first, second) : ("-", "-");
        return new ServiceState(
            _service.Name,
            _service.Manager,
            _service.Unit,
            process == "-" ? null : process,
            long.TryParse(since, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
    }
}
