using System.Collections.Immutable;
using System.Text;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Rpc;

/// <summary>Inputs of the resource type that the framework is tested with.</summary>
public sealed record WidgetInputs : IHostResourceInputs
{
    [Property("Where.")]
    public required ConnectionInputs Connection { get; init; }

    [Property("Which.", ReplaceOnChange = true)]
    public required string Name { get; init; }

    [Property("How large.")]
    public required int Size { get; init; }

    [Property("What for.", Secret = true)]
    public string? Token { get; init; }

    [Property("Marks.")]
    public ImmutableArray<string>? Labels { get; init; }
}

/// <summary>Outputs of the resource type that the framework is tested with.</summary>
public sealed record WidgetOutputs
{
    [Property("Never changes in place.", Stable = true)]
    public required string Serial { get; init; }

    [Property("What the host has.")]
    public required int InstalledSize { get; init; }
}

/// <summary>
/// A small resource type on a simulated machine: a file whose text is its size. Sizes above 100 are refused by the host,
/// and 13 is installed only in part.
/// </summary>
internal sealed class WidgetHandler(SimulatedMachine machine) : ResourceHandler<WidgetInputs, WidgetOutputs>
{
    public const string Type = "sriov:test:Widget";

    public override string Token => Type;

    public override string Description => "A widget.";

    /// <summary>Lets a test hold an apply in its middle.</summary>
    public Func<CancellationToken, Task> InTheMiddle { get; set; } = _ => Task.CompletedTask;

    public static string PathOf(string name) => $"/etc/widget-{name}";

    public override IEnumerable<CheckFailure> Validate(WidgetInputs inputs)
    {
        if (inputs.Size < 0)
        {
            yield return new CheckFailure("size", "must not be negative");
        }
    }

    public override ResourcePlan Plan(WidgetInputs wanted, WidgetOutputs? prior, HostObservation seen)
    {
        if (wanted.Size > 100)
        {
            throw new ProviderException(FailureKind.Unsupported, seen.Host, "planning", "no room", "Ask for less.");
        }

        var installed = Installed(wanted.Name);
        return installed == wanted.Size
            ? ResourcePlan.Nothing
            : new ResourcePlan([new PlannedStep("size", $"size {installed?.ToString() ?? "none"} → {wanted.Size}")], ["mind the gap"]);
    }

    public override async Task<Applied<WidgetOutputs>> ApplyAsync(
        WidgetInputs wanted, WidgetOutputs? prior, HostContext context, CancellationToken cancellationToken)
    {
        var plan = Plan(wanted, prior, await context.Session.ObserveAsync(cancellationToken));
        var size = wanted.Size == 13 ? 12 : wanted.Size;
        context.Progress.Report($"installing {wanted.Name}");
        if (plan.Steps.Count > 0)
        {
            var batch = new HostBatch();
            batch.Add(new WriteFile(PathOf(wanted.Name), [.. Encoding.UTF8.GetBytes(size.ToString())]));
            (await context.Host.RunAsync(batch, cancellationToken)).EnsureSucceeded();
        }

        var outputs = new WidgetOutputs { Serial = $"serial-{wanted.Name}", InstalledSize = size };
        var id = $"{wanted.Connection.Host}/{wanted.Name}";
        try
        {
            await InTheMiddle(cancellationToken);
        }
        catch (Exception interruption)
        {
            return new Applied<WidgetOutputs>(id, outputs, interruption);
        }

        return new Applied<WidgetOutputs>(id, outputs, size == wanted.Size ? null : Refused(wanted));
    }

    public override Found<WidgetInputs, WidgetOutputs>? Read(
        string id, WidgetInputs inputs, WidgetOutputs? prior, HostObservation seen)
    {
        var name = id.Split('/')[1];
        return Installed(name) is { } size
            ? new Found<WidgetInputs, WidgetOutputs>(
                id,
                inputs with { Name = name, Size = size },
                new WidgetOutputs { Serial = $"serial-{name}", InstalledSize = size })
            : null;
    }

    public override async Task DeleteAsync(
        WidgetInputs inputs, WidgetOutputs outputs, HostContext context, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        batch.Add(new RemoveFile(PathOf(inputs.Name)));
        (await context.Host.RunAsync(batch, cancellationToken)).EnsureSucceeded();
    }

    private static ProviderException Refused(WidgetInputs wanted) => new(
        FailureKind.RemoteFailed, wanted.Connection.Host, "installing", $"the host refused {wanted.Size} ({wanted.Token})", "Pick another size.");

    private int? Installed(string name) =>
        machine.Files.Exists(PathOf(name)) ? int.Parse(machine.Files.ReadText(PathOf(name))) : null;
}

/// <summary>Arguments of the function that the framework is tested with.</summary>
public sealed record EchoInputs : IHostResourceInputs
{
    [Property("Where.")]
    public required ConnectionInputs Connection { get; init; }
}

/// <summary>Answer of the function that the framework is tested with.</summary>
public sealed record EchoOutputs
{
    [Property("Which host was looked at.")]
    public required string Host { get; init; }
}

/// <summary>Answers with the host's name.</summary>
internal sealed class EchoHandler : FunctionHandler<EchoInputs, EchoOutputs>
{
    public const string Type = "sriov:test:echo";

    public override string Token => Type;

    public override string Description => "Names the host.";

    public override EchoOutputs Invoke(EchoInputs inputs, HostObservation seen) => new() { Host = seen.Host };
}
