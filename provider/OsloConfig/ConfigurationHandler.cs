using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// A resource that is some options in a service's configuration file: the way from the observation over the edited file to the
/// restarted service, which is the same for all of them.
/// </summary>
internal abstract class ConfigurationHandler<TInputs, TOutputs> : ResourceHandler<TInputs, TOutputs>
    where TInputs : class, IConfigurationInputs
    where TOutputs : class, IConfigurationOutputs
{
    /// <summary>What of the file it is, for the id: a section.</summary>
    protected abstract string Section { get; }

    /// <summary>The input that asks for the options.</summary>
    protected abstract string OptionsProperty { get; }

    /// <summary>The input that says which services read them.</summary>
    protected virtual string ServiceProperty => "service";

    /// <summary>The file to write into when the user names none, of those that are there; <c>null</c> = none of them is.</summary>
    protected abstract string? DefaultFile(TInputs wanted, HostObservation seen);

    /// <summary>Where the service that reads the file looks.</summary>
    protected abstract ReadOrder OrderFor(string path, HostObservation seen);

    /// <summary>The services that read the options.</summary>
    protected abstract ImmutableArray<ServiceInputs> ServicesOf(TInputs inputs, HostObservation seen);

    /// <summary>What the file is to become.</summary>
    /// <exception cref="ProviderException">It can't have the options (Invalid, Conflict).</exception>
    protected abstract ConfigurationDraft Draft(
        TInputs wanted, ConfigurationMemory memory, TargetFile target, HostObservation seen);

    /// <summary>What the file is without what the resource wrote; with <see cref="DestroyPolicy.Remove"/>, without what it declares.</summary>
    protected abstract IniDocument TakeOut(TInputs inputs, ConfigurationMemory memory, TargetFile target, HostObservation seen);

    /// <summary>The entries and items that the inputs ask for, as the file has them.</summary>
    protected abstract IEnumerable<string> Declared(TInputs inputs);

    /// <summary>Which entries mean the same.</summary>
    protected virtual IEqualityComparer<string> SameEntry => StringComparer.Ordinal;

    /// <summary>The outputs for a file that has become as drafted.</summary>
    protected abstract TOutputs Describe(
        TInputs wanted, ConfigurationDraft draft, TargetFile target, HostObservation seen, ImmutableArray<RestartedService> restarted);

    /// <summary>The services in the outputs.</summary>
    protected abstract ImmutableArray<RestartedService> RestartedIn(TOutputs outputs);

    /// <summary>The inputs as far as the files meet them; <c>null</c> = nothing of them is there.</summary>
    protected abstract TInputs? Find(TInputs inputs, TOutputs? prior, TargetFile target, HostObservation seen);

    public override IEnumerable<string> FilesOf(TInputs inputs, string? id) =>
        new[] { inputs.ConfigFile, id is null ? null : TargetFile.PathOfId(id) }
            .OfType<string>()
            .Where(path => !CloudConfigurationObserver.Covers(path));

    public sealed override ResourcePlan Plan(TInputs wanted, TOutputs? prior, HostObservation seen)
    {
        var work = WorkFor(wanted, prior, seen);
        var edit = work.Edit is null
            ? []
            : new[] { new PlannedStep(OptionsProperty, LineDiff.Describe(work.Target.Path, work.Target.Current.Document, work.Draft.Document)) };
        return new ResourcePlan(
            [.. edit, .. work.Restarts.Select(need => new PlannedStep(ServiceProperty, need.Describe()))],
            work.Draft.Warnings);
    }

    public sealed override async Task<Applied<TOutputs>> ApplyAsync(
        TInputs wanted, TOutputs? prior, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await ConfigurationChanger.ObserveAsync(context, cancellationToken);
        var work = WorkFor(wanted, prior, seen);
        var outcome = await ConfigurationChanger.CarryOutAsync(work.Change, context, cancellationToken);
        var restarted = outcome.Services.IsEmpty && prior is not null ? RestartedIn(prior) : RestartedService.Of(outcome.Services);
        var draft = outcome.Failure is null ? work.Draft : work.Draft with
        {
            // The files may have been put back, or never written; the host tells, as far as it could be looked at again.
            Document = TargetAt(work.Target.Path, outcome.Seen).Current.Document,
            Memory = work.Draft.Memory.Or(prior?.Previous ?? ConfigurationMemory.Empty),
        };
        return new Applied<TOutputs>(
            Id(seen.Host, work.Target.Path), Describe(wanted, draft, work.Target, outcome.Seen, restarted), outcome.Failure);
    }

    public sealed override Found<TInputs, TOutputs>? Read(string id, TInputs inputs, TOutputs? prior, HostObservation seen)
    {
        var path = prior?.File ?? TargetFile.PathOfId(id) ?? throw new ProviderException(
            FailureKind.Invalid, seen.Host, $"reading '{id}'", "the id names no file", $"An id is <host>/<file>#{Section}.");
        var target = TargetAt(path, seen);
        if (target.Current.Snapshot is null || Find(inputs, prior, target, seen) is not { } found)
        {
            return null;
        }

        var memory = prior?.Previous ?? Adopt(found, target, seen);
        var outputs = Describe(
            found, new ConfigurationDraft(target.Current.Document, memory), target, seen, prior is null ? [] : RestartedIn(prior));
        return new Found<TInputs, TOutputs>(Id(seen.Host, path), found, outputs);
    }

    public sealed override async Task DeleteAsync(
        TInputs inputs, TOutputs outputs, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await ConfigurationChanger.ObserveAsync(context, cancellationToken);
        var target = TargetAt(outputs.File, seen);
        if (target.Current.Snapshot is null)
        {
            return;
        }

        var left = TakeOut(inputs, outputs.Previous, target, seen);
        var edit = EditOf(target, left);
        var services = ServicesOf(inputs, seen).Where(service => ServiceFinder.IsThere(service, seen));
        var restarts = RestartPlanner.Plan([.. services], edit is not null, [], seen);
        var change = new ConfigurationChange(edit is null ? [] : [edit], [.. restarts.Select(need => need.Service)]);
        var outcome = await ConfigurationChanger.CarryOutAsync(change, context, cancellationToken);
        if (outcome.Failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    public sealed override IEnumerable<string> LeftInPlace(TInputs inputs, TOutputs outputs) =>
        inputs.OnDestroy == DestroyPolicy.Remove ? [] : Declared(inputs)
            .Except(outputs.Previous.Made, SameEntry)
            .Select(entry => $"{entry} in {outputs.File}");

    /// <summary>
    /// What an import takes for its own, so that an update changes it in its place. It is not the resource's to take away, though.
    /// </summary>
    protected virtual ConfigurationMemory Adopt(TInputs found, TargetFile target, HostObservation seen) => ConfigurationMemory.Empty;

    /// <summary>The checks that all such resources share.</summary>
    protected static IEnumerable<CheckFailure> ValidateFile(TInputs inputs)
    {
        if (inputs.ConfigFile is { } path
            && (!path.StartsWith('/') || path.EndsWith('/') || path.Split('/').Any(name => name is "." or "..") || path.Any(c => char.IsControl(c) || c is '*' or '?' or '[' or '#')))
        {
            yield return new CheckFailure("configFile", "must be the absolute path of a file, without '..' or wildcards");
        }
    }

    private string Id(string host, string path) => $"{host}{path}#{Section}";

    private TargetFile TargetAt(string path, HostObservation seen) => new(seen.Host, path, OrderFor(path, seen).Of(seen.Cloud, path));

    private ConfigurationWork WorkFor(TInputs wanted, TOutputs? prior, HostObservation seen)
    {
        var path = wanted.ConfigFile ?? prior?.File ?? DefaultFile(wanted, seen) ?? throw new ProviderException(
            FailureKind.Invalid, seen.Host, "looking for the configuration of the service", "none of its usual files is there",
            "Is it this host that runs the service? If it keeps its configuration elsewhere, give the file with configFile.");
        var target = TargetAt(path, seen);
        target.EnsureUsable();
        var draft = Draft(wanted, prior?.Previous ?? ConfigurationMemory.Empty, target, seen);
        if (!OrderFor(path, seen).Reads(path))
        {
            draft = draft with { Warnings = [.. draft.Warnings, $"{path} is not among the files that the service reads by itself"] };
        }

        var edit = EditOf(target, draft.Document);
        return new ConfigurationWork(
            target, draft, edit, RestartPlanner.Plan(ServicesOf(wanted, seen), edit is not null, draft.Devices, seen));
    }

    private static FileEdit? EditOf(TargetFile target, IniDocument after)
    {
        var (before, now) = (target.Current.Document.ToBytes(), after.ToBytes());
        return before.SequenceEqual(now) ? null
            : new FileEdit(target.Path, target.Current.Snapshot, now.IsEmpty && target.IsDropIn ? null : now);
    }

    private sealed record ConfigurationWork(
        TargetFile Target, ConfigurationDraft Draft, FileEdit? Edit, ImmutableArray<RestartNeed> Restarts)
    {
        public ConfigurationChange Change => new(Edit is null ? [] : [Edit], [.. Restarts.Select(need => need.Service)]);
    }
}
