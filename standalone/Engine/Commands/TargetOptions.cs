using System.CommandLine;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands;

/// <summary>The options that limit a deployment to some resources, or let it do more to some than it would.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string[]> _target = Urns("--target", "Touch only this resource; a pattern with * or ** names many", "-t");
    private readonly Option<bool> _targetDependents = new("--target-dependents") { Description = "Touch also what depends on the targets" };
    private readonly Option<string[]> _exclude = Urns("--exclude", "Leave this resource alone; a pattern with * or ** names many", "-x");
    private readonly Option<bool> _excludeDependents = new("--exclude-dependents") { Description = "Leave also alone what depends on the excluded" };
    private readonly Option<string[]> _replace = Urns("--replace", "Replace this resource even if nothing about it changed");
    private readonly Option<string[]> _targetReplace = Urns("--target-replace", "Short for --target URN --replace URN");
    private readonly Option<bool> _ignoreProtect = new("--ignore-protect") { Description = "Delete and replace protected resources, too" };

    /// <summary>Leaves protected resources, and what they need, out of a destroy.</summary>
    public Option<bool> ExcludeProtected { get; } = new("--exclude-protected") { Description = "Destroy everything but protected resources and what they need" };

    /// <summary>Adds those that <paramref name="kind"/> knows to <paramref name="command"/>.</summary>
    public void AddTo(Command command, DeploymentKind kind)
    {
        IEnumerable<Option> options = kind switch
        {
            DeploymentKind.Update => [_target, _targetDependents, _exclude, _excludeDependents, _replace, _targetReplace, _ignoreProtect],
            DeploymentKind.Destroy => [_target, _targetDependents, _exclude, _excludeDependents, ExcludeProtected, _ignoreProtect],
            _ => [_target, _targetDependents, _exclude, _excludeDependents],
        };
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary><paramref name="options"/> with what the command line says.</summary>
    /// <param name="options">The other options.</param>
    /// <param name="session">The command line.</param>
    /// <param name="snapshot">The state, for what it says is protected.</param>
    /// <exception cref="UserErrorException">Options contradict one another.</exception>
    public DeploymentOptions Apply(DeploymentOptions options, CommandSession session, Snapshot snapshot)
    {
        var (targets, excludes) = (Values(session, _target), Values(session, _exclude));
        var (targetReplaces, excludeProtected) = (Values(session, _targetReplace), session.Get(ExcludeProtected));
        RefuseBoth("--target", targets.Length > 0, "--exclude", excludes.Length > 0);
        RefuseBoth("--target-replace", targetReplaces.Length > 0, "--exclude", excludes.Length > 0);
        RefuseBoth("--target", targets.Length > 0, "--exclude-protected", excludeProtected);
        RefuseBoth("--exclude-protected", excludeProtected, "--ignore-protect", session.Get(_ignoreProtect));
        var kept = excludeProtected ? ProtectedResources.Find(snapshot).Select(urn => urn.Value) : [];
        return options with
        {
            Targets = new UrnPatterns(targets.Concat(targetReplaces)),
            TargetDependents = session.Get(_targetDependents),
            Excludes = new UrnPatterns(excludes.Concat(kept)),
            ExcludeDependents = session.Get(_excludeDependents),
            IgnoreProtect = session.Get(_ignoreProtect),
            Replaces = new UrnPatterns(Values(session, _replace).Concat(targetReplaces)),
        };
    }

    private static string[] Values(CommandSession session, Option<string[]> option) => session.Get(option) ?? [];

    private static void RefuseBoth(string one, bool oneGiven, string other, bool otherGiven)
    {
        if (oneGiven && otherGiven)
        {
            throw new UserErrorException($"{one} and {other} cannot be given together") { ExitCode = ExitCodes.Configuration };
        }
    }

    private static Option<string[]> Urns(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = "URN", AllowMultipleArgumentsPerToken = false };
}
