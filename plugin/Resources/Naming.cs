namespace Pulumi.Plugin.Resources;

/// <summary>What the engine says about the names of resources whose users gave none.</summary>
/// <param name="Mode">What to do about the proposed name.</param>
/// <param name="ProposedName">The engine's proposal; empty = none.</param>
/// <param name="RandomSeed">The only source of randomness: the same in a preview and in the update that follows it.</param>
internal sealed record Naming(NamingMode Mode, string ProposedName, ReadOnlyMemory<byte> RandomSeed)
{
    private const int Digits = 7;

    /// <summary>
    /// The name of a new resource: the engine's proposal, else its name in the program with seven random hex digits, which
    /// let a replacement exist beside what it replaces. The rule is that of bridged providers (pulumi-terraform-bridge
    /// <c>pkg/tfbridge/names.go</c>).
    /// </summary>
    /// <param name="urn">The resource.</param>
    /// <param name="longest">The most characters that the service takes.</param>
    /// <returns>The name; <c>null</c> when names must be given by the user.</returns>
    public string? NameFor(string urn, int longest) => (Mode, ProposedName) switch
    {
        (NamingMode.Disable, _) => null,
        (NamingMode.Enforce, _) => ProposedName,
        (_, { Length: > 0 } proposed) when proposed.Length <= longest => proposed,
        _ => Random(urn.Split("::")[^1], longest),
    };

    private string Random(string name, int longest)
    {
        var suffix = RandomSeed.IsEmpty
            ? Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(Digits))
            : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. RandomSeed.Span, .. System.Text.Encoding.UTF8.GetBytes(name)]));
        var stem = name.Length > longest - Digits - 1 ? name[..(longest - Digits - 1)] : name;
        return $"{stem}-{suffix[..Digits]}";
    }
}

/// <summary>What to do about a proposed name.</summary>
internal enum NamingMode
{
    /// <summary>Take it, or change it to fit the service's rules.</summary>
    Propose,

    /// <summary>Take it as it is.</summary>
    Enforce,

    /// <summary>Make no names: the user has to give one.</summary>
    Disable,
}
