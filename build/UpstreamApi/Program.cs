using Microsoft.CodeAnalysis;
using UpstreamApi;

// Writes the lists of signatures of tests/Upstream.Tests from clones of the official repositories, and compiles the SDK and
// all programs against the official sources.
//   dotnet run --project build/UpstreamApi -- <clone of pulumi-dotnet> <clone of pulumi-openstack>
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: UpstreamApi <clone of pulumi-dotnet> <clone of pulumi-openstack>, run in the repository");
    return 2;
}

var repository = Directory.GetCurrentDirectory();
var pulumi = OfficialPackage.Find(repository, "Pulumi", "sdk/Pulumi");
var openStack = OfficialPackage.Find(repository, "Pulumi.OpenStack", "sdk/dotnet");
var pulumiCode = Sources.Compile(pulumi.Id, pulumi.ReadSources(args[0]));
var openStackCode = Sources.Compile(openStack.Id, openStack.ReadSources(args[1]), pulumiCode);

Write(pulumi, pulumiCode, Ours("Pulumi"));
Write(openStack, openStackCode, Ours("Pulumi.OpenStack", "Pulumi"));

var sdk = Sources.CompileProject(Path.Combine(repository, "sdk"), pulumiCode, openStackCode);
var programs = Directory.GetDirectories(Path.Combine(repository, "examples")).Append(Path.Combine(repository, "docs/registry/examples"))
    .Where(directory => Directory.EnumerateFiles(directory, "*.csproj").Any())
    .Select(directory => Sources.CompileProject(directory, pulumiCode, openStackCode, sdk));
var compiled = programs.Prepend(sdk).Select(Compiles).ToArray();
return compiled.All(flawless => flawless) ? 0 : 1;

IAssemblySymbol Ours(string id, params string[] dependencies)
{
    string Assembly(string name) => Path.Combine(repository, "standalone", id, "bin/Debug/net10.0", $"{name}.dll");
    return Sources.Load(Assembly(id), [.. dependencies.Select(Assembly)]);
}

void Write(OfficialPackage package, Compilation official, IAssemblySymbol ours)
{
    var covered = PublicApi.Of(ours).Select(member => member.Signature).ToHashSet(StringComparer.Ordinal);
    var list = SignatureList.Write(package.Heading, PublicApi.Of(official.Assembly)
        .Where(member => covered.Remove(member.Signature))
        .Select(member => (member.Symbol.Locations[0].SourceTree!.FilePath, member.Signature)));
    File.WriteAllText(Path.Combine(repository, "tests/Upstream.Tests/Signatures", $"{package.Id}.txt"), list);
    foreach (var signature in covered.Order(StringComparer.Ordinal))
    {
        Console.WriteLine($"{package.Id} {package.Version} has no {signature}");
    }
}

static bool Compiles(Compilation project)
{
    var problems = project.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ToArray();
    foreach (var problem in problems)
    {
        Console.WriteLine(problem);
    }

    Console.WriteLine($"{project.AssemblyName} on the official sources: {problems.Length} errors and warnings");
    return problems.Length == 0;
}
