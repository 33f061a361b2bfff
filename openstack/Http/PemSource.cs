namespace OpenStack.Client.Http;

/// <summary>A certificate or key, given as PEM text or as the path of a file that holds it.</summary>
internal static class PemSource
{
    public static string Read(string pathOrText) =>
        pathOrText.Contains("-----BEGIN", StringComparison.Ordinal) ? pathOrText : File.ReadAllText(ExpandHome(pathOrText));

    private static string ExpandHome(string path) => path.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
        : path;
}
