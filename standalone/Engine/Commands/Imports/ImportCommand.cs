using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.CodeGeneration;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Imports;

/// <summary><c>import</c>: takes existing resources under management, and prints the code that declares them.</summary>
internal static class ImportCommand
{
    private const string CSharpRuntime = "dotnet";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var type = new Argument<string?>("type") { Arity = ArgumentArity.ZeroOrOne, Description = "The type token: package:module:type" };
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "The name that the resource will have" };
        var id = new Argument<string?>("id") { Arity = ArgumentArity.ZeroOrOne, Description = "The provider's id of the resource" };
        var file = new Option<string?>("--file", "-f") { Description = "A JSON file that lists the resources" };
        var parent = new Option<string?>("--parent") { Description = "NAME=URN of the parent" };
        var provider = new Option<string?>("--provider") { Description = "NAME=URN of the provider" };
        var properties = new Option<string[]>("--properties") { Description = "The inputs that the program will declare: NAME,NAME", HelpName = "NAMES" };
        var protect = new Option<bool>("--protect") { Description = "Protect the resources from deletion", DefaultValueFactory = _ => true };
        var noProtect = new Option<bool>("--no-protect") { Description = "The same as --protect=false" };
        var generate = new Option<bool>("--generate-code") { Description = "Print the code", DefaultValueFactory = _ => true };
        var output = new Option<string?>("--out", "-o") { Description = "Write the code into this file" };
        var command = new Command("import", "Import resources into an existing stack")
        {
            type, name, id, file, parent, provider, properties, protect, noProtect, generate, output,
        };
        var options = DeploymentOptionsOf(command);
        UnsupportedOptions.AddTo(command, "--from", "--config-file", "--generate-resources", "--event-log", "--exec-kind");
        return CommandSession.Bind(command, host, async (session, _) =>
        {
            var imports = session.Get(file) is { } path
                ? FileOf(session.PathOf(path), session.Get(type), session.Get(parent), session.Get(provider), session.Get(properties))
                : InlineOf(session.Get(type), session.Get(name), session.Get(id), session.Get(parent), session.Get(provider), session.Get(properties));
            var stack = session.Workspace.Resolve(session.Get(options.Stack));
            var run = new StackDeployment(session, options, DeploymentKind.Import)
            {
                Imports = ImportResolution.Resolve(imports, stack.Name, stack.Project, session.Get(protect) && !session.Get(noProtect)),
            };
            var exitCode = await run.DeployAsync();
            if (run.Result is { Outcome: DeploymentOutcome.Succeeded } result && session.Get(generate) && (session.Get(output) is not null || !session.Get(options.Json)))
            {
                Show(session, Code(session, run, result, imports), session.Get(output));
            }

            return exitCode;
        });
    }

    private static DeploymentCommandOptions DeploymentOptionsOf(Command command)
    {
        var options = new DeploymentCommandOptions();

        // Of this command -f is the file.
        options.SkipPreview.Aliases.Clear();
        foreach (var option in (IEnumerable<Option>)[
            options.Stack, options.Json, options.Diff, options.Parallel, options.Message, options.ShowSecrets, options.SuppressOutputs,
            options.SuppressProgress, options.SuppressPermalink, options.Yes, options.SkipPreview, options.PreviewOnly])
        {
            command.Add(option);
        }

        return options;
    }

    private static ImportFile FileOf(string file, string? type, string? parent, string? provider, string[]? properties) =>
        type is null && parent is null && provider is null && properties is not { Length: > 0 }
            ? ImportFile.Load(file)
            : throw new UserErrorException("--file says what is imported, so no resource, --parent, --provider or --properties can be given beside it")
            {
                ExitCode = ExitCodes.Configuration,
            };

    private static ImportFile InlineOf(string? type, string? name, string? id, string? parent, string? provider, string[]? properties) =>
        type is not null && name is not null && id is not null
            ? ImportFile.Of(
                new ImportEntry(type, name, id) { Properties = [.. (properties ?? []).SelectMany(names => names.Split(','))] }, parent, provider)
            : throw new UserErrorException("an inline resource must be specified if no --file is: import TYPE NAME ID")
            {
                ExitCode = ExitCodes.Configuration,
            };

    private static string? Code(CommandSession session, StackDeployment run, DeploymentResult result, ImportFile file)
    {
        var runtime = session.Workspace.Project.Definition.Runtime;
        if (runtime != CSharpRuntime)
        {
            session.Output.WriteLine($"The standalone engine writes no code for {runtime}; declare the resources as `pulumiw stack export` shows them.");
            return null;
        }

        var schemas = new Dictionary<string, PackageSchema>();
        foreach (var (package, json) in result.Schemas)
        {
            try
            {
                schemas.Add(package, PackageSchema.Parse(json));
            }
            catch (JsonException e)
            {
                session.Host.Error.WriteLine($"warning: the schema of {package} cannot be read ({e.Message})");
            }
        }

        var imported = run.Imports.Select(import => import.UrnIn(run.Stack.Name, run.Stack.Project)).ToHashSet();
        var names = file.Names.ToDictionary(pair => pair.Value, pair => CSharpNames.Variable(pair.Key));
        return new CSharpDeclarations(schemas, names).Write(
            result.Final.Resources.Where(resource => !resource.Delete && imported.Contains(resource.Urn)));
    }

    private static void Show(CommandSession session, string? code, string? path)
    {
        if (code is null)
        {
            return;
        }

        if (path is not null)
        {
            AtomicFile.Write(session.PathOf(path), Encoding.UTF8.GetBytes(code));
            session.Output.WriteLine($"The code is in {path}. Put it into the program: the next update deletes what the program does not declare.");
            return;
        }

        session.Output.WriteLine("Put this into the program: the next update deletes what the program does not declare.");
        session.Output.WriteLine("A resource that is protected can be deleted once the 'protect' option is gone and an update has run.");
        session.Output.WriteLine();
        session.Output.WriteLine(code.TrimEnd('\n'));
    }
}
