using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// What is done about services by a shell on the host: what has to be looked at many times, or decided between two looks,
/// without a round trip for each.
/// </summary>
internal static class ServiceScripts
{
    /// <summary>Beyond the service's own limit: for the last look, and for a command that has to be killed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>The text of the look.</summary>
    public static string Look { get; } = Load("look-at-services.sh");

    /// <summary>The text of the restart.</summary>
    public static string Restart { get; } = Load("restart-service.sh");

    /// <summary>What there is of the services that the provider knows by name.</summary>
    public static RunCommand LookAtKnownServices { get; } = new(
        [
            "/bin/sh", "-c", Look, "look-at-services",
            string.Join(' ', KnownServices.Units.Append(KnownServices.NetworkManager).Select(unit => $"{unit}.service")), string.Join(' ', KnownServices.Containers),
        ],
        TimeSpan.FromSeconds(40))
    {
        ChangesHost = false,
        Purpose = "look at services",
    };

    /// <summary>Restarts a service and waits until it is proven to be up.</summary>
    public static RunCommand RestartAndProve(Service service) => new(
        [
            "/bin/sh", "-c", Restart, "restart-service", service.ManagerWord, service.Unit, $"{Math.Ceiling(service.Limit.TotalSeconds)}",
            Quoted(service.Restart), Quoted(service.Status), service.Proof.ToString().ToLowerInvariant(),
        ],
        service.Limit + Grace)
    {
        Purpose = $"restart {service.Describe()}",
    };

    /// <summary>Quoted where they have to be, for they are also shown.</summary>
    private static string Quoted(ImmutableArray<string> words) =>
        string.Join(' ', words.Select(word => word.Length > 0 && word.All(IsPlain) ? word : ShellQuote.Word(word)));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '@' or '=' or ',' or '+';

    private static string Load(string name)
    {
        using var stream = typeof(ServiceScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
