using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;

namespace Pulumi.Engine.Tests.Deployment.Targeting;

/// <summary>Names resources as a command line does.</summary>
internal static class Named
{
    public static Urn Thing(string name) => Urn.Create("stack", "project", null, ProgramClient.Thing, name);

    public static Func<DeploymentOptions, DeploymentOptions> Target(params string[] names) =>
        options => options with { Targets = Things(names) };

    public static Func<DeploymentOptions, DeploymentOptions> TargetWithDependents(params string[] names) =>
        options => options with { Targets = Things(names), TargetDependents = true };

    public static Func<DeploymentOptions, DeploymentOptions> Exclude(params string[] names) =>
        options => options with { Excludes = Things(names) };

    public static Func<DeploymentOptions, DeploymentOptions> ExcludeWithDependents(params string[] names) =>
        options => options with { Excludes = Things(names), ExcludeDependents = true };

    public static Func<DeploymentOptions, DeploymentOptions> Replace(params string[] names) =>
        options => options with { Replaces = Things(names) };

    private static UrnPatterns Things(string[] names) => new(names.Select(name => Thing(name).Value));
}
