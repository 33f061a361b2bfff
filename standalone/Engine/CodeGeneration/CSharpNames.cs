using System.Text;
using System.Text.Json;

namespace Pulumi.Engine.CodeGeneration;

/// <summary>How the things of a package are called in its .NET SDK.</summary>
/// <remarks>Source of the rules: pulumi-dotnet <c>pulumi-language-dotnet/codegen</c>.</remarks>
internal sealed class CSharpNames(PackageSchema schema)
{
    private const string IndexModule = "index";

    private static readonly HashSet<string> Keywords =
    [
        "base", "bool", "break", "case", "catch", "char", "checked", "class", "const", "continue", "default", "delegate", "do", "double",
        "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params",
        "private", "protected", "public", "readonly", "ref", "return", "sealed", "short", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>The class of a resource, or an enumeration, with its namespace.</summary>
    public string Class(string token) => $"{Namespace(token)}.{token.Split(':')[^1]}";

    /// <summary>The class of an object among inputs, with its namespace.</summary>
    public string InputClass(string token) => $"{Namespace(token)}.Inputs.{token.Split(':')[^1]}Args";

    /// <summary>A property.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="property">Its schema, which may say otherwise.</param>
    public static string Property(string name, JsonElement? property) =>
        PackageSchema.Text(PackageSchema.Find(property, "language", "csharp"), "name") ?? Pascal(name);

    /// <summary>A variable for a resource called <paramref name="name"/>.</summary>
    public static string Variable(string name)
    {
        var pascal = Pascal(name);
        var camel = pascal.Length == 0 ? "resource" : char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return char.IsAsciiDigit(camel[0]) ? "_" + camel : Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>Words run together, each with a capital; what is neither letter nor digit parts words.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        var startsWord = true;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                text.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
            }

            startsWord = !char.IsLetterOrDigit(letter);
        }

        return text.ToString();
    }

    private string Namespace(string token)
    {
        // A module may name the file after a slash: compute/flavor.
        var (package, module) = token.Split(':') is [var first, var second, _] ? (first, second.Split('/')[0]) : (token, IndexModule);
        var root = schema.CSharp("rootNamespace")?.GetString() ?? "Pulumi";
        return $"{root}.{Part(package)}{(module == IndexModule ? "" : $".{Part(module)}")}";
    }

    private string Part(string name) => PackageSchema.Text(schema.CSharp("namespaces"), name) ?? Pascal(name);
}
