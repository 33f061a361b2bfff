using Pulumi.Engine.Configuration;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Workspace;

/// <summary>A project on this machine: its file, its backend, its stacks, and which of them is selected.</summary>
internal sealed class ProjectWorkspace
{
    private readonly Func<string, string?> _environment;
    private readonly PassphraseSource _passphrase;

    private ProjectWorkspace(ProjectFile project, Func<string, string?> environment, PassphraseSource passphrase, TimeProvider time)
    {
        (Project, _environment, _passphrase) = (project, environment, passphrase);
        var root = BackendLocation.Resolve(
            environment(BackendLocation.Variable), project.BackendUrl, project.Definition.Directory);
        Store = new StackStore(new BackendLayout(root), time);
        Selection = new StackSelection(PulumiHome.Of(environment), project);
    }

    /// <summary>What <c>Pulumi.yaml</c> says.</summary>
    public ProjectFile Project { get; }

    /// <summary>The state of the stacks.</summary>
    public StackStore Store { get; }

    /// <summary>Which stack is selected.</summary>
    public StackSelection Selection { get; }

    /// <summary>Opens the project at or above <paramref name="directory"/>.</summary>
    /// <exception cref="UserErrorException">There is none, or its backend is not supported.</exception>
    public static ProjectWorkspace Open(
        string directory, Func<string, string?> environment, PassphraseSource passphrase, TimeProvider time) =>
        new(ProjectFile.Find(Path.GetFullPath(directory)), environment, passphrase, time);

    /// <summary>The stack that a command works on: named, else <c>PULUMI_STACK</c>, else the selected one.</summary>
    /// <exception cref="UserErrorException">None is named and none selected, or it does not exist.</exception>
    public StackReference Resolve(string? name)
    {
        var text = name ?? (_environment("PULUMI_STACK") is { Length: > 0 } variable ? variable : null) ?? Selection.Current
            ?? throw new UserErrorException(
                "no stack selected; please use `pulumiw stack select` or `pulumiw stack init` to choose one");
        var stack = Parse(text);
        return Store.Exists(stack)
            ? stack
            : throw new UserErrorException($"no stack named '{text}' found; make it with `pulumiw stack init {text}`")
            {
                ExitCode = ExitCodes.StackNotFound,
            };
    }

    /// <summary>Reads a stack's name.</summary>
    public StackReference Parse(string text) => StackReference.Parse(text, Project.Definition.Name);

    /// <summary>The settings of a stack.</summary>
    public StackSettingsFile Settings(StackReference stack) =>
        StackSettingsFile.Load(Project.StackSettingsPath(stack.Name), Project.Definition.Name);

    /// <summary>Makes the secrets of a new stack.</summary>
    public PassphraseSecrets NewSecrets() => PassphraseSecrets.Create(_passphrase.New());

    /// <summary>The secrets of an existing stack; asks for the passphrase when the first secret is met.</summary>
    public PassphraseSecrets OpenSecrets(string state) => PassphraseSecrets.Open(state, _passphrase.Existing);

    /// <summary>The secrets of a stack; one without any gets a salt, which is written into its settings.</summary>
    public PassphraseSecrets SecretsOf(StackSettingsFile settings)
    {
        if (settings.EncryptionSalt is { } state)
        {
            return OpenSecrets(state);
        }

        var secrets = NewSecrets();
        settings.SetEncryptionSalt(secrets.State);
        settings.Save();
        return secrets;
    }
}
