using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Targeting;

/// <summary>Checks that what a command line names exists: a slip of the pen must not turn into an empty deployment.</summary>
/// <remarks>Source of the rule: pulumi <c>deployment_executor.go</c>, checkTargets. Patterns may match nothing.</remarks>
internal sealed class NamedResources(Snapshot snapshot, EventStream events, StopSignal stop)
{
    /// <summary>Reports every name that no resource of the state, and none that <paramref name="isRegistered"/>, bears.</summary>
    /// <returns>Whether all exist.</returns>
    public bool Verify(UrnPatterns named, Func<Urn, bool> isRegistered)
    {
        var unknown = named.Names
            .Except(snapshot.Resources.Select(resource => resource.Urn.Value))
            .Where(name => !(Urn.TryParse(name, out var urn) && isRegistered(urn.Value)))
            .ToList();
        foreach (var name in unknown)
        {
            // A shell replaces what follows a dollar sign, which most URNs of children have.
            var hint = name.Contains('$', StringComparison.Ordinal) ? "" : " Did you forget to escape $ in your shell?";
            events.Error(null, $"Target '{name}' could not be found in the stack.{hint}");
        }

        if (unknown.Count > 0)
        {
            stop.Abort();
        }

        return unknown.Count == 0;
    }
}
