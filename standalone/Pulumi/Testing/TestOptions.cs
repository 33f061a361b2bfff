namespace Pulumi.Testing;

/// <summary>What a program under test sees of the deployment.</summary>
public class TestOptions
{
    /// <summary>The name of the project; <c>project</c> when left out.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The directory of <c>Pulumi.yaml</c>.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The name of the stack; <c>stack</c> when left out.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether it is a preview; it is when left out.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization; <c>organization</c> when left out.</summary>
    public string? OrganizationName { get; set; }

    internal DeploymentSettings ToSettings() => new()
    {
        Project = ProjectName ?? "project",
        RootDirectory = RootDirectory,
        Stack = StackName ?? "stack",
        IsDryRun = IsPreview ?? true,
        Organization = OrganizationName ?? "organization",
        Config = ConfigValues.Parse(
            Environment.GetEnvironmentVariable("PULUMI_CONFIG"),
            Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS")),
    };
}
