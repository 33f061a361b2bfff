using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Finds what a user's name for a service means on a host: pure.</summary>
internal static class ServiceFinder
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(3);

    /// <summary>Whether only the user's commands know the service.</summary>
    public static bool IsByCommand(ServiceInputs inputs) =>
        inputs.Manager is ServiceManager.Command || (inputs.Manager is null or ServiceManager.Auto && inputs.Restart is not null);

    /// <summary>Whether the host has the service, as far as that can be told: of one that only the user knows it is believed.</summary>
    public static bool IsThere(ServiceInputs inputs, HostObservation seen) =>
        seen.Services.IsUnknown || IsByCommand(inputs)
        || KnownServices.Find(inputs.Name ?? "") is not { } known || Candidates(inputs, known, seen.Services).Count > 0;

    /// <returns>The units or containers that make up the service; one in most cases.</returns>
    /// <exception cref="ProviderException">None is there, or several are and it is not clear which is meant.</exception>
    public static ImmutableArray<Service> Find(ServiceInputs inputs, HostObservation seen)
    {
        var name = inputs.Name ?? throw new ArgumentException("A service needs a name.", nameof(inputs));
        if (IsByCommand(inputs))
        {
            return [Of(inputs, ServiceManager.Command, name, CommandWords.Split(inputs.Restart))];
        }

        var candidates = KnownServices.Find(name) is { } known
            ? Candidates(inputs, known, seen.Services)
            : [Literal(inputs, TrimmedUnit(name), seen)];
        return candidates switch
        {
            [] when seen.Services.IsUnknown => throw new ProviderException(
                FailureKind.RemoteFailed, seen.Host, $"finding the service {name}", "the look at the host's services did not succeed",
                "Run again; if it stays so, see on the host whether systemctl and docker or podman answer."),
            [] => throw Missing(inputs, KnownServices.Find(name)!, seen.Host),
            [var only] => only,
            // Leftovers of another installation do not run.
            _ when candidates.Where(candidate => IsRunning(candidate[0], seen.Services)).ToList() is [var running] => running,
            _ => throw Ambiguous(name, candidates, seen.Host),
        };
    }

    private static List<ImmutableArray<Service>> Candidates(
        ServiceInputs inputs, KnownService known, ServicesObservation seen)
    {
        var manager = inputs.Manager ?? ServiceManager.Auto;
        var candidates = new List<ImmutableArray<Service>>();
        if (manager is ServiceManager.Auto or ServiceManager.Systemd)
        {
            candidates.AddRange(known.Units
                .Where(units => seen.Units.ContainsKey(units[0]))
                .Select(units => units.Where(seen.Units.ContainsKey).Select(unit => Unit(inputs, unit)).ToImmutableArray()));
        }

        foreach (var engine in new[] { ServiceManager.Docker, ServiceManager.Podman }.Where(engine => manager is ServiceManager.Auto || manager == engine))
        {
            var there = seen.Containers.Where(container => container.Manager == engine).Select(container => container.Name).ToHashSet();
            if (there.Contains(known.Containers[0]))
            {
                candidates.Add([.. known.Containers.Where(there.Contains).Select(name => Container(inputs, engine, name, seen))]);
            }
        }

        return candidates;
    }

    /// <summary>A name that is not among the known ones is the user's word for it; the restart finds out whether it is there.</summary>
    private static ImmutableArray<Service> Literal(ServiceInputs inputs, string name, HostObservation seen) =>
        inputs.Manager switch
        {
            ServiceManager.Docker or ServiceManager.Podman => [Container(inputs, inputs.Manager.Value, name, seen.Services)],
            ServiceManager.Systemd => [Unit(inputs, name)],
            _ when seen.Services.HasSystemd => [Unit(inputs, name)],
            _ => throw new ProviderException(
                FailureKind.Invalid, seen.Host, $"finding the service '{name}'", "there is no systemd on the host",
                "Say what runs it with manager (docker, podman), or how it is restarted with restart and status."),
        };

    private static Service Unit(ServiceInputs inputs, string unit) =>
        Of(inputs, ServiceManager.Systemd, unit, ["systemctl", "--no-block", "restart", $"{unit}.service"]);

    private static Service Container(ServiceInputs inputs, ServiceManager engine, string name, ServicesObservation seen)
    {
        var unit = KnownServices.KollaUnit(name);
        return Of(inputs, engine, name, seen.Units.ContainsKey(unit)
            ? ["systemctl", "restart", $"{unit}.service"]
            : [engine.ToString().ToLowerInvariant(), "restart", name]);
    }

    private static Service Of(ServiceInputs inputs, ServiceManager manager, string unit, ImmutableArray<string> restart) =>
        new(inputs.Name!, manager, unit)
        {
            Restart = inputs.Restart is null ? restart : CommandWords.Split(inputs.Restart),
            Status = CommandWords.Split(inputs.Status),
            Logs = inputs.Logs is null ? ServiceLogs.Of(inputs.Name!, manager, unit) : [CommandWords.Split(inputs.Logs)],
            Proof = inputs.Proof ?? ServiceProof.Settled,
            Limit = inputs.Timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultLimit,
        };

    private static bool IsRunning(Service service, ServicesObservation seen) => service.Manager == ServiceManager.Systemd
        ? seen.Units.GetValueOrDefault(service.Unit) is { IsActive: true }
        : seen.Containers.Any(container =>
            container.Manager == service.Manager && container.Name == service.Unit && container.IsRunning);

    private static ProviderException Missing(ServiceInputs inputs, KnownService known, string host)
    {
        var units = $"no systemd unit {string.Join(" or ", known.Units.Select(units => units[0]))}";
        var containers = $"container {known.Containers[0]}";
        var looked = inputs.Manager switch
        {
            ServiceManager.Systemd => units,
            ServiceManager.Docker or ServiceManager.Podman => $"no {inputs.Manager} {containers}",
            _ => $"{units}, and no Docker or Podman {containers}",
        };
        return new ProviderException(
            FailureKind.Invalid, host, $"finding the service {known.Name}", $"there is {looked}",
            "Is it this host that runs it? If it has another name there, give it with name (and manager), or say how it is "
                + "restarted with restart and status.");
    }

    private static ProviderException Ambiguous(string name, IEnumerable<ImmutableArray<Service>> candidates, string host) => new(
        FailureKind.Conflict, host, $"finding the service {name}",
        "there are several: " + string.Join(", ", candidates.Select(candidate => $"{candidate[0].ManagerWord} {candidate[0].Unit}")),
        "Say which one is meant with manager or name.");

    private static string TrimmedUnit(string name) =>
        name.EndsWith(".service", StringComparison.Ordinal) ? name[..^".service".Length] : name;
}
