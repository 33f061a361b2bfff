namespace Pulumi.Plugin.Errors;

/// <summary>
/// An understood failure: which host, which operation, what was seen there, and what to do about it. The one exception
/// family of a plugin; it is mapped to a gRPC status in one place only.
/// </summary>
public class ProviderException : Exception
{
    /// <param name="kind">Why it failed.</param>
    /// <param name="host">The host's name as the user wrote it; <c>null</c> when no host is concerned.</param>
    /// <param name="operation">What was being done, as a noun phrase: "creating 4 VFs on 0000:01:00.0".</param>
    /// <param name="seen">What was observed, in the host's own words where there are any.</param>
    /// <param name="remedy">What the reader can do now.</param>
    /// <param name="inner">The cause, when it was an exception.</param>
    public ProviderException(
        FailureKind kind, string? host, string operation, string seen, string remedy, Exception? inner = null)
        : base(Compose(host, operation, seen, remedy), inner)
    {
        Kind = kind;
        Host = host;
        Operation = operation;
        Seen = seen;
        Remedy = remedy;
    }

    /// <summary>Why it failed.</summary>
    public FailureKind Kind { get; }

    /// <summary>The host concerned, if any.</summary>
    public string? Host { get; }

    /// <summary>What was being done.</summary>
    public string Operation { get; }

    /// <summary>What was observed.</summary>
    public string Seen { get; }

    /// <summary>What the reader can do now.</summary>
    public string Remedy { get; }

    private static string Compose(string? host, string operation, string seen, string remedy) =>
        $"{(host is null ? "" : host + ": ")}{operation} failed: {seen.TrimEnd('.')}. {remedy}";
}
