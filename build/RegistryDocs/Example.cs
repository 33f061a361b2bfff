namespace RegistryDocs;

/// <summary>
/// The program of an example: the body of <c>Declare</c> in a class that is compiled with the solution, in the frame that
/// every program has.
/// </summary>
internal static class Example
{
    private const string BodyIndent = "        ";

    /// <param name="path">The source file of the class.</param>
    public static string Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Append("using Pulumi;")
            .Distinct().OrderBy(line => line.TrimEnd(';'), StringComparer.Ordinal);
        var body = lines
            .SkipWhile(line => !line.EndsWith(" Declare()", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line != "    }")
            .Select(line => line.Length == 0 ? "" : "    " + line[BodyIndent.Length..]);
        string[] program = [.. usings, "", "return await Deployment.RunAsync(() =>", "{", .. body, "});"];
        return string.Join('\n', program);
    }
}
