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
    /// <returns>The exit code: 0 done, 1 a host could not be looked at, 2 wrong command line.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Func<ConnectionSettings, IHost> createHost, TextWriter output, TextWriter errors)
    {
        var hosts = new Argument<string[]>("host") { Arity = ArgumentArity.OneOrMore, Description = "[user@]HOST, as ssh takes it" };
        var format = new Option<string>("--format")
        {
            Description = "csharp: a program; import: a file for `pulumi import --file`; json: facts",
            DefaultValueFactory = _ => "csharp",
        };
        format.AcceptOnlyFromAmong("csharp", "import", "json");
        var project = new Option<string?>("--project") { Description = "Make a project of this name, with program and import file, instead of printing" };
        var login = new LoginOptions();
        var command = new RootCommand("Looks at SR-IOV hosts and prints what takes them over; changes nothing.") { hosts, format, project };
        login.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(project) is { } name && !ProjectName().IsMatch(name))
            {
                result.AddError($"--project: '{name}' is no name of a project (letters, digits, '-', '_' and '.')");
            }
        });
        command.SetAction((parsed, cancellationToken) => DiscoverAsync(
            new Request(parsed.GetValue(hosts)!, parsed.GetValue(format)!, parsed.GetValue(project), login.Read(parsed)),
            createHost, output, errors, cancellationToken));
        var result = command.Parse(arguments);
        var code = await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        return result.Errors.Count > 0 ? 2 : code;
    }

    private static async Task<int> DiscoverAsync(
        Request request, Func<ConnectionSettings, IHost> createHost, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var log = new ErrorOutputLog(errors);
        using var noCloud = new CloudLogin(Surroundings.OfProcess(), TimeProvider.System, log);
        await using var run = new ProviderRun(createHost, noCloud, log, TimeProvider.System);
        run.Begin(new ProviderConfiguration { Connection = request.Login });
        var package = Catalog.Of(run);
        var discovery = new HostDiscovery(run, package);
        try
        {
            // All are dialled at a time, and told of in the order in which they were named.
            var found = await Task.WhenAll(request.Hosts.Select(host => discovery.LookAsync(Connection(host), cancellationToken)));
            var program = new ProgramWriter(package).Write(found, LoginOptions.Commands(request.Login, request.Hosts));
            if (request.Project is { } project)
            {
                ProjectDirectory.Create(project, program, ImportFileWriter.Write(found));
                await errors.WriteLineAsync($"{project}/: Program.cs, import.json, Pulumi.yaml, {project}.csproj; Program.cs says how to go on");
                return 0;
            }

            await output.WriteAsync(request.Format switch
            {
                "import" => ImportFileWriter.Write(found),
                "json" => FactsWriter.Write(found),
                _ => program,
            });
            return 0;
        }
        catch (Exception failure) when (failure is ProviderException or IOException)
        {
            await errors.WriteLineAsync($"discover: {failure.Message}");
            return 1;
        }
    }

    private static ConnectionInputs Connection(string host) => host.LastIndexOf('@') is > 0 and var at
        ? new ConnectionInputs { Host = host[(at + 1)..], User = host[..at] }
        : new ConnectionInputs { Host = host };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}\z")]
    private static partial Regex ProjectName();

    private sealed record Request(string[] Hosts, string Format, string? Project, ConnectionDefaults Login);
}
