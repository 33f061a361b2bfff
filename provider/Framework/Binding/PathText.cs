namespace Pulumi.Sriov.Provider.Framework.Binding;

/// <summary>Property paths as users and engines read them: <c>virtualFunctions[2].mac</c>, <c>labels["a.b"]</c>.</summary>
internal static class PathText
{
    public static string Member(string path, string name) => name switch
    {
        _ when !IsPlain(name) => $"{path}[\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]",
        _ when path.Length == 0 => name,
        _ => $"{path}.{name}",
    };

    public static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>The property of the resource that a path starts from.</summary>
    public static string TopLevel(string path)
    {
        var end = path.IndexOfAny(['.', '[']);
        return end < 0 ? path : path[..end];
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
