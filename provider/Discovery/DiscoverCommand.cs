using System.CommandLine;
using System.Text.RegularExpressions;
using OpenStack.Client.Configuration;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Maintenance.Draining;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// <c>pulumi-resource-sriov discover [user@]HOST…</c>: looks at hosts, changes nothing, and prints what takes them over. The only
/// command of the plugin that is for people; whatever else it is started with is an engine's.
/// </summary>
internal static partial class DiscoverCommand
{
    public const string Name = "discover";

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The command line, without the command's own name.</param>
    /// <param name="createHost">Makes a host out of connection settings; must not connect yet.</param>
    /// <param name="output">Gets the program, the import file or the facts, and nothing else.</param>
    /// <param name="errors">Gets everything that is said about them.</param>
    /// <param name="directory">Where a project is made.</param>
    /// <returns>
    /// The exit code: 0 done; 1 no host could be looked at, or the project not be written; 2 wrong command line; 3 some hosts could
    /// not be looked at, and what there is, is of the others.
    /// </returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Func<ConnectionSettings, IHost> createHost, TextWriter output, TextWriter errors, string directory = ".")
    {
        var hosts = new Argument<string[]>("host") { Arity = ArgumentArity.OneOrMore, Description = "[user@]HOST, as ssh takes it" };
        var format = new Option<string>("--format")
        {
            Description = "csharp: a program; import: a file for `pulumi import --file`; json: facts",
            DefaultValueFactory = _ => "csharp",
        };
        format.AcceptOnlyFromAmong("csharp", "import", "json");
        var style = new Option<string>("--style")
        {
            Description = "resources: each for itself; components: what belongs to a compute host in a SriovComputeHost",
            DefaultValueFactory = _ => "resources",
        };
        style.AcceptOnlyFromAmong("resources", "components");
        var project = new Option<string?>("--project") { Description = "Make a project of this name, with program and import file, instead of printing" };
        var login = new LoginOptions();
        var command = new RootCommand("Looks at SR-IOV hosts and prints what takes them over; changes nothing.") { hosts, format, style, project };
        login.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(project) is not null && result.GetResult(format) is { Implicit: false })
            {
                result.AddError("--project makes program and import file, and prints nothing: leave --format out, or --project");
            }

            if (result.GetValue(project) is { } name && !ProjectName().IsMatch(name))
            {
                result.AddError($"--project: '{name}' is no name of a project (letters, digits, '-', '_' and '.')");
            }
        });
        command.SetAction((parsed, cancellationToken) => DiscoverAsync(
            new Request(parsed.GetValue(hosts)!, parsed.GetValue(format)!, parsed.GetValue(style) == "components", ProjectIn(parsed.GetValue(project)), login.Read(parsed)),
            createHost, output, errors, cancellationToken));
        var result = command.Parse(arguments);
        var code = await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        return result.Errors.Count > 0 ? 2 : code;

        string? ProjectIn(string? name) => name is null ? null : Path.Combine(directory, name);
    }

    private static async Task<int> DiscoverAsync(
        Request request, Func<ConnectionSettings, IHost> createHost, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var log = new ErrorOutputLog(errors);
        using var noCloud = new CloudLogin(Surroundings.OfProcess(), TimeProvider.System, log);
        await using var run = new ProviderRun(createHost, noCloud, log, TimeProvider.System);
        run.Begin(new ProviderConfiguration { Connection = request.Login });
        var package = Catalog.Of(run);
        var discovery = new HostDiscovery(run, package.Resource);
        try
        {
            var outcomes = await discovery.LookAsync([.. request.Hosts.Select(Connection).DistinctBy(host => host.Host)], cancellationToken);
            outcomes = request.Groups
                ? [.. outcomes.Select(outcome => outcome with { Found = outcome.Found is { } host ? ComputeHostGrouping.Group(host) : null })]
                : outcomes;
            DiscoveredHost[] found = [.. outcomes.Select(outcome => outcome.Found).OfType<DiscoveredHost>()];
            if (request.Format == "json")
            {
                await output.WriteAsync(FactsWriter.Write(outcomes));
            }
            else if (found.Length > 0)
            {
                await WriteAsync(request, found, new ProgramWriter(package), output, errors);
            }

            foreach (var failure in outcomes.Select(outcome => outcome.Failure).OfType<ProviderException>())
            {
                await errors.WriteLineAsync($"discover: {failure.Message}");
            }

            return found.Length == outcomes.Length ? 0 : found.Length == 0 ? 1 : 3;
        }
        catch (Exception failure) when (failure is ProviderException or IOException)
        {
            await errors.WriteLineAsync($"discover: {failure.Message}");
            return 1;
        }
    }

    private static async Task WriteAsync(Request request, DiscoveredHost[] found, ProgramWriter writer, TextWriter output, TextWriter errors)
    {
        var import = ImportFileWriter.Write(found);
        if (request.Format == "import")
        {
            await output.WriteAsync(import);
            return;
        }

        var program = writer.Write(found, LoginOptions.Commands(request.Login, request.Hosts));
        if (request.Project is not { } project)
        {
            await output.WriteAsync(program);
            return;
        }

        ProjectDirectory.Create(project, program, import);
        await errors.WriteLineAsync($"{project}/: Program.cs, import.json, Pulumi.yaml, {Path.GetFileName(project)}.csproj; Program.cs says how to go on");
    }

    private static ConnectionInputs Connection(string host) => host.LastIndexOf('@') is > 0 and var at
        ? new ConnectionInputs { Host = host[(at + 1)..], User = host[..at] }
        : new ConnectionInputs { Host = host };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}\z")]
    private static partial Regex ProjectName();

    private sealed record Request(string[] Hosts, string Format, bool Groups, string? Project, ConnectionDefaults Login);
}
