using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Display;

/// <summary>Sequences of events as deployments emit them.</summary>
internal static class Recordings
{
    private static readonly Urn StackUrn = Urn.Create("dev", "site", null, Urn.StackType, "site-dev");

    private static readonly ResourceState Stack = new() { Urn = StackUrn, Type = Urn.StackType };

    private static readonly ResourceState Host = new()
    {
        Urn = Urn.Create("dev", "site", StackUrn, "sriov:index:SriovComputeHost", "compute-1"),
        Type = "sriov:index:SriovComputeHost",
        Parent = StackUrn,
    };

    private static readonly ResourceState Iommu = Resource("sriov:host:Iommu", "iommu", PropertyMap.Of(
        ("connection", Map(("host", "10.0.0.1"), ("password", new PropertyValue.SecretValue("hunter2")))),
        ("passthrough", true)));

    private static readonly ResourceState OldFunctions = Resource("sriov:host:VirtualFunctions", "vfs", PropertyMap.Of(
        ("count", 4.0), ("device", "ens1"), ("settings", Map(("mtu", 9000.0)))));

    private static readonly ResourceState NewFunctions = OldFunctions with
    {
        Inputs = PropertyMap.Of(("count", 2.0), ("device", "ens1"), ("settings", Map(("mtu", 1500.0))), ("trust", PropertyValue.Unknown)),
    };

    private static readonly ResourceState Gone = Resource("sriov:nova:PciAlias", "alias", PropertyMap.Of(("names", List("a", "b"))));

    /// <summary>The URN of the resource that is updated.</summary>
    public static Urn FunctionsUrn => OldFunctions.Urn;

    /// <summary>A preview with a create, an update, a delete and something unchanged.</summary>
    public static IEnumerable<EngineEvent> Preview { get; } =
    [
        new EngineEvent.Prelude(new Dictionary<string, string> { ["site:count"] = "4", ["site:key"] = "[secret]" }),
        Pre(StepOperation.Same, Stack, Stack),
        Pre(StepOperation.Same, Host, Host),
        Pre(StepOperation.Create, null, Iommu),
        Pre(StepOperation.Update, OldFunctions, NewFunctions, Detail(("count", PropertyDiffKind.Update), ("settings.mtu", PropertyDiffKind.Update), ("trust", PropertyDiffKind.Add))),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Info, Iommu.Urn, "will reboot compute-1\n"),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Debug, Iommu.Urn, "1 connection, 2 round trips"),
        Pre(StepOperation.Delete, Gone, null),
        Outputs(StepOperation.Same, Stack, Stack with { Outputs = PropertyMap.Of(("address", PropertyValue.Unknown), ("key", new PropertyValue.SecretValue("hunter2"))) }, planning: true),
        new EngineEvent.Summary(false, TimeSpan.FromSeconds(1.5), new Dictionary<StepOperation, int>
        {
            [StepOperation.Same] = 2, [StepOperation.Create] = 1, [StepOperation.Update] = 1, [StepOperation.Delete] = 1,
        }),
    ];

    /// <summary>An update in which a reboot takes a while and another resource fails.</summary>
    public static IEnumerable<EngineEvent> FailedUpdate { get; } =
    [
        new EngineEvent.Prelude(new Dictionary<string, string>()),
        Pre(StepOperation.Same, Stack, Stack, planning: false),
        Pre(StepOperation.Same, Host, Host, planning: false),
        Outputs(StepOperation.Same, Host, Host, planning: false),
        Pre(StepOperation.Create, null, Iommu, planning: false),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Info, Iommu.Urn, "compute-1: rebooting", Ephemeral: true),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Info, Iommu.Urn, "compute-1: rebooting", Ephemeral: true),
        Outputs(StepOperation.Create, null, Iommu, planning: false),
        Pre(StepOperation.Update, OldFunctions, NewFunctions, Detail(("count", PropertyDiffKind.Update)), planning: false),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Error, OldFunctions.Urn, "compute-1: VF 0 is held by vfio\nstop the guest first"),
        new EngineEvent.ResourceOperationFailed(Step(StepOperation.Update, OldFunctions, NewFunctions), StatusUnknown: false),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Error, StackUrn, "update failed"),
        new EngineEvent.Summary(false, TimeSpan.FromSeconds(61), new Dictionary<StepOperation, int>
        {
            [StepOperation.Same] = 2, [StepOperation.Create] = 1,
        }),
    ];

    /// <summary>An update that finds everything as it should be.</summary>
    public static IEnumerable<EngineEvent> Unchanged { get; } =
    [
        Pre(StepOperation.Same, Stack, Stack, planning: false),
        Outputs(StepOperation.Same, Stack, Stack, planning: false),
        new EngineEvent.Summary(false, TimeSpan.FromSeconds(1), new Dictionary<StepOperation, int> { [StepOperation.Same] = 1 }),
    ];

    /// <summary>A replacement: its halves around the logical step.</summary>
    public static IEnumerable<EngineEvent> Replacement { get; } =
    [
        Pre(StepOperation.Same, Stack, Stack),
        Pre(StepOperation.CreateReplacement, OldFunctions, NewFunctions, Detail(("device", PropertyDiffKind.UpdateReplace))),
        Pre(StepOperation.Replace, OldFunctions, NewFunctions, Detail(("device", PropertyDiffKind.UpdateReplace))),
        Pre(StepOperation.DeleteReplaced, OldFunctions, null),
        new EngineEvent.Summary(false, TimeSpan.FromSeconds(1), new Dictionary<StepOperation, int>
        {
            [StepOperation.Same] = 1, [StepOperation.Replace] = 1, [StepOperation.CreateReplacement] = 1, [StepOperation.DeleteReplaced] = 1,
        }),
    ];

    /// <summary>A preview in which providers announce what they will interrupt, with text that looks like markup.</summary>
    public static IEnumerable<EngineEvent> Disruptions { get; } =
    [
        Pre(StepOperation.Same, Stack, Stack),
        Pre(StepOperation.Create, null, Iommu),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Warning, Iommu.Urn, "compute-1 will be rebooted | to `enable` <the IOMMU>"),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Info, Iommu.Urn, "reboot compute-1 to enable the IOMMU"),
        .. Enumerable.Range(1, 3).Reverse().Select(host => new EngineEvent.Diagnostic(
            DiagnosticSeverity.Info, Iommu.Urn, $"restart nova-compute on compute-{host}: its configuration changes")),
        Pre(
            StepOperation.Update,
            Gone with { Inputs = PropertyMap.Of(("alias", "plain")) },
            Gone with { Inputs = PropertyMap.Of(("alias", "a|b\n```\nc")) },
            Detail(("alias", PropertyDiffKind.Update))),
        new EngineEvent.Diagnostic(DiagnosticSeverity.Error, Gone.Urn, "no such device"),
        new EngineEvent.Summary(false, TimeSpan.FromSeconds(1.5), new Dictionary<StepOperation, int> { [StepOperation.Create] = 1, [StepOperation.Update] = 1 }),
    ];

    /// <summary>A reboot of more than a minute, with a status line each second, while another resource has its own.</summary>
    /// <param name="wait">Lets time pass.</param>
    public static IEnumerable<EngineEvent> Reboot(Action<TimeSpan> wait)
    {
        yield return Pre(StepOperation.Create, null, Iommu, planning: false);
        yield return Pre(StepOperation.Create, null, NewFunctions, planning: false);
        for (var second = 1; second <= 65; second++)
        {
            wait(TimeSpan.FromSeconds(1));
            yield return Status(Iommu, $"compute-1: rebooting, {second} s");
            yield return Status(NewFunctions, $"compute-2: waiting for {(second < 40 ? "VFs" : "the link")}, {second} s");
        }

        // A message that is none of these lines is never left out, whatever its digits.
        yield return new EngineEvent.Diagnostic(DiagnosticSeverity.Info, NewFunctions.Urn, "compute-2: VF 0 is up");
        yield return new EngineEvent.Diagnostic(DiagnosticSeverity.Info, NewFunctions.Urn, "compute-2: VF 1 is up");
        yield return Outputs(StepOperation.Create, null, Iommu, planning: false);
    }

    private static EngineEvent.Diagnostic Status(ResourceState resource, string text) =>
        new(DiagnosticSeverity.Info, resource.Urn, text, Ephemeral: true);

    private static EngineEvent.ResourcePre Pre(
        StepOperation operation, ResourceState? old, ResourceState? @new, IReadOnlyDictionary<string, PropertyDiff>? detail = null, bool planning = true) =>
        new(Step(operation, old, @new) with { DetailedDiff = detail, Diffs = [.. detail?.Keys.Select(key => key.Split('.')[0]) ?? []] }, planning);

    private static EngineEvent.ResourceOutputs Outputs(StepOperation operation, ResourceState? old, ResourceState? @new, bool planning) =>
        new(Step(operation, old, @new), planning);

    private static StepMetadata Step(StepOperation operation, ResourceState? old, ResourceState? @new) => new()
    {
        Operation = operation,
        Urn = (@new ?? old)!.Urn,
        Type = (@new ?? old)!.Type,
        Old = old,
        New = @new,
    };

    private static ResourceState Resource(string type, string name, PropertyMap inputs) => new()
    {
        Urn = Urn.Create("dev", "site", Host.Urn, type, name),
        Type = type,
        Custom = true,
        Id = $"compute-1/{name}",
        Parent = Host.Urn,
        Inputs = inputs,
        Outputs = inputs,
    };

    private static PropertyValue.MapValue Map(params (string Name, PropertyValue Value)[] pairs) => new(PropertyMap.Of(pairs));

    private static PropertyValue.ListValue List(params PropertyValue[] items) => new([.. items]);

    private static Dictionary<string, PropertyDiff> Detail(params (string Path, PropertyDiffKind Kind)[] entries) =>
        entries.ToDictionary(entry => entry.Path, entry => new PropertyDiff(entry.Kind));
}
