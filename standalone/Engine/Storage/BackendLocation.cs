namespace Pulumi.Engine.Storage;

/// <summary>Finds the directory that holds <c>.pulumi</c>, the state of all stacks.</summary>
/// <remarks>
/// The stock CLI takes <c>PULUMI_BACKEND_URL</c>, then <c>backend.url</c> of the project, then the last login. Here the
/// last resort is the project's own directory, because there is no login.
/// </remarks>
internal static class BackendLocation
{
    /// <summary>The environment variable that names the backend.</summary>
    public const string Variable = "PULUMI_BACKEND_URL";

    private const string Scheme = "file://";

    /// <summary>The directory that holds <c>.pulumi</c>.</summary>
    /// <param name="variable">Value of <c>PULUMI_BACKEND_URL</c>, if set.</param>
    /// <param name="projectUrl">The project's <c>backend.url</c>, if set.</param>
    /// <param name="projectDirectory">The project's directory.</param>
    /// <exception cref="UserErrorException">The backend is not a <c>file://</c> URL.</exception>
    public static string Resolve(string? variable, string? projectUrl, string projectDirectory)
    {
        var url = string.IsNullOrEmpty(variable) ? projectUrl : variable;
        if (string.IsNullOrEmpty(url))
        {
            return projectDirectory;
        }

        if (!url.StartsWith(Scheme, StringComparison.Ordinal))
        {
            throw new UserErrorException(
                $"the backend {url} is not supported by the standalone engine, which keeps state in files (file://<directory>); it needs the stock pulumi")
            {
                ExitCode = ExitCodes.Configuration,
            };
        }

        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = url[Scheme.Length..(query < 0 ? url.Length : query)];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return path switch
        {
            "~" => home,
            _ when path.StartsWith("~/", StringComparison.Ordinal) => Path.Combine(home, path[2..]),
            // As the stock CLI does, a relative path is relative to the project, not to where the shell happens to be.
            _ => Path.GetFullPath(path, projectDirectory),
        };
    }

    /// <summary>The URL of a backend directory, as <c>about</c> prints it.</summary>
    public static string ToUrl(string directory) => Scheme + directory;
}
