using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace UpstreamApi;

/// <summary>Sources as the compiler sees them, without what their build would generate.</summary>
internal static class Sources
{
    // What ImplicitUsings gives to a project.
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static IEnumerable<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>An official package. References to packages that are not at hand stay unknown: no signature names them.</summary>
    public static CSharpCompilation Compile(string name, IEnumerable<(string Path, string Text)> sources, params Compilation[] references) =>
        Create(name, OutputKind.DynamicallyLinkedLibrary, sources, references);

    /// <summary>A project of this repository.</summary>
    public static CSharpCompilation CompileProject(string directory, params Compilation[] references)
    {
        var files = Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(directory, path).Split('/').Any(part => part is "obj" or "bin"));
        var sources = files.Select(path => (path, File.ReadAllText(path))).Append(("ImplicitUsings.cs", ImplicitUsings));
        var kind = File.Exists(Path.Combine(directory, "Program.cs")) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return Create(Path.GetFileName(directory), kind, sources, references);
    }

    /// <summary>A compiled assembly.</summary>
    public static IAssemblySymbol Load(string path, params string[] dependencies)
    {
        var reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create("probe", [], [reference, .. dependencies.Select(file => MetadataReference.CreateFromFile(file)), .. Framework]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    private static CSharpCompilation Create(
        string name, OutputKind kind, IEnumerable<(string Path, string Text)> sources, Compilation[] references)
    {
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable);
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        return CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Path)),
            [.. references.Select(reference => reference.ToMetadataReference()), .. Framework],
            options);
    }
}
