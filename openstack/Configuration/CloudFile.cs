using Pulumi.Plugin.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OpenStack.Client.Configuration;

/// <summary>
/// clouds.yaml and secure.yaml: the first of each that is found, the secrets merged over the clouds (openstacksdk
/// <c>config/loader.py</c>).
/// </summary>
internal static class CloudFile
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>What the files say about a cloud.</summary>
    /// <exception cref="ProviderException">There is no such cloud, or a file cannot be read.</exception>
    public static CloudEntry Read(string cloud, string requestedBy, Surroundings surroundings)
    {
        var path = Find("clouds", "OS_CLIENT_CONFIG_FILE", surroundings);
        if (path is null)
        {
            throw Mistake(
                $"{requestedBy} names cloud '{cloud}', and there is no clouds.yaml in {string.Join(", ", surroundings.Directories)}",
                "Put one there, or say where it is with OS_CLIENT_CONFIG_FILE.");
        }

        var clouds = CloudsOf(path);
        if (clouds[cloud] is not YamlMap entry)
        {
            throw Mistake(
                $"{requestedBy} names cloud '{cloud}', and {path} has only {string.Join(", ", clouds.Names.Order(StringComparer.Ordinal))}",
                "Name one of these, or add it.");
        }

        return Find("secure", "OS_CLIENT_SECURE_FILE", surroundings) is { } secure && CloudsOf(secure)[cloud] is YamlMap secrets
            ? new CloudEntry(cloud, $"{path} and {secure}", entry.Overlaid(secrets))
            : new CloudEntry(cloud, path, entry);
    }

    private static string? Find(string name, string variable, Surroundings surroundings)
    {
        if (surroundings.Variable(variable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : throw Mistake($"{variable} is {given}, and there is no such file", "Correct it.");
        }

        return surroundings.Directories
            .SelectMany(directory => Extensions.Select(extension => Path.Combine(directory, name + extension)))
            .FirstOrDefault(File.Exists);
    }

    private static YamlMap CloudsOf(string path)
    {
        try
        {
            using var reader = new StringReader(File.ReadAllText(path));
            var stream = new YamlStream();
            stream.Load(reader);
            var content = stream.Documents is [var document, ..] ? YamlMap.Of(document.RootNode) : null;
            return content?["clouds"] as YamlMap ?? YamlMap.Empty;
        }
        catch (YamlException malformed)
        {
            // The message of the parser may quote the file, which holds passwords.
            throw Mistake(
                $"{path} is no YAML, or says something twice, at line {malformed.Start.Line}, column {malformed.Start.Column}", "Correct it.", malformed);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Mistake($"{path} cannot be read: {failure.Message}", "Correct its permissions.", failure);
        }
    }

    private static ProviderException Mistake(string seen, string remedy, Exception? inner = null) =>
        new(FailureKind.Invalid, host: null, "configuring the connection to OpenStack", seen, remedy, inner);
}
