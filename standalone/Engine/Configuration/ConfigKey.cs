namespace Pulumi.Engine.Configuration;

/// <summary>The name of a configuration value, <c>namespace:name</c>.</summary>
/// <param name="Namespace">The project or the package that reads the value.</param>
/// <param name="Name">The name in that namespace.</param>
internal readonly record struct ConfigKey(string Namespace, string Name)
{
    /// <summary>Reads a key as users write it; without a namespace it is <paramref name="project"/>'s own.</summary>
    /// <exception cref="UserErrorException"><paramref name="text"/> is not a key.</exception>
    public static ConfigKey Parse(string text, string project) => text.Split(':') switch
    {
        [{ Length: > 0 } name] => new(project, name),
        [{ Length: > 0 } ns, { Length: > 0 } name] => new(ns, name),
        // The spelling of the first Pulumi versions, which the stock CLI still reads.
        [{ Length: > 0 } ns, "config", { Length: > 0 } name] => new(ns, name),
        _ => throw new UserErrorException(
            $"could not parse {text} as a configuration key: write <name> or <namespace>:<name>"),
    };

    /// <summary>The key as it is shown to someone who works in <paramref name="project"/>.</summary>
    public string ToDisplay(string project) => Namespace == project ? Name : ToString();

    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}:{Name}";
}
