using Engine.Tests.Storage;
using Pulumi.Engine.Commands;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Commands;

/// <summary>Runs commands in a project directory of their own, with an environment of their own and without a terminal.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pulumiw-").FullName;

    public CommandLine()
    {
        Environment["PULUMI_HOME"] = Path.Combine(_root, "home");
        Environment["PULUMI_CONFIG_PASSPHRASE"] = "test";
        Directory.CreateDirectory(Project);
        File.WriteAllText(PathOf("Pulumi.yaml"), "name: site\nruntime: dotnet\nconfig:\n  region: lab\n");

        // A key takes a good part of a second by design; the tests share one.
        File.WriteAllText(PathOf("Pulumi.dev.yaml"), $"encryptionsalt: {States.Secrets.State}\n");
    }

    public Dictionary<string, string> Environment { get; } = [];

    public string Project => Path.Combine(_root, "project");

    public string Input { get; set; } = "";

    /// <summary>What runs deployments; those that need one set it.</summary>
    public IDeploymentEngine? Engine { get; set; }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public string PathOf(string file) => Path.Combine(Project, file);

    /// <summary>Makes the stack <c>dev</c> have these resources, and selects it.</summary>
    public async Task DeployedAsync(params ResourceState[] resources)
    {
        await OutputOfAsync("stack", "select", "--create", "dev");
        Store.Write(Stack, new Checkpoint(States.Snapshot(resources), States.Secrets.State), new SecretForm.Encrypted(States.Secrets));
    }

    /// <summary>What the stack <c>dev</c> has.</summary>
    public Snapshot Deployed() => Store.Read(Stack, States.OpenSecrets).Checkpoint.Snapshot;

    private static StackReference Stack => new("site", "dev");

    private StackStore Store => new(new BackendLayout(Project), TimeProvider.System);

    /// <summary>Runs a command that must succeed.</summary>
    /// <returns>Standard output.</returns>
    public async Task<string> OutputOfAsync(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);
        Assert.True(code == 0, $"{string.Join(' ', args)} ended with {code}: {error}");
        return output;
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var host = new CommandHost
        {
            In = new StringReader(Input),
            Out = output,
            Error = error,
            CanAsk = false,
            CanRedraw = false,
            Environment = Environment.GetValueOrDefault,
            Time = TimeProvider.System,
            Engine = () => Engine ?? throw new InvalidOperationException("this test has no engine"),
        };
        var code = await RootCommandFactory.RunAsync([.. args, "--cwd", Project], host);
        return (code, output.ToString(), error.ToString());
    }
}
