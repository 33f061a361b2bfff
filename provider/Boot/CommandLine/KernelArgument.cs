namespace Pulumi.Sriov.Provider.Boot.CommandLine;

/// <summary>
/// One argument of the kernel: <c>quiet</c>, <c>iommu=pt</c>, <c>intel_iommu=on,sm_on</c>. Matching is by the whole key and by
/// single values between commas, never by substring: <c>intel_iommu=on,sm_on</c> has <c>intel_iommu=on</c>, but
/// <c>intel_iommu=only</c> has not. Source: Documentation/admin-guide/kernel-parameters.rst.
/// </summary>
internal readonly record struct KernelArgument(string Text)
{
    /// <summary>The part before "=". The kernel takes dashes and underscores in keys as equal.</summary>
    public string Key => (Text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? Text[..at] : Text).Replace('-', '_');

    /// <summary>The values after "=", split at commas; empty for a flag.</summary>
    public IReadOnlyList<string> Values =>
        Text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? Text[(at + 1)..].Split(',') : [];

    /// <summary>Whether this argument gives all that <paramref name="wanted"/> asks for.</summary>
    public bool Satisfies(KernelArgument wanted) =>
        Key == wanted.Key
        && (wanted.Values.Count == 0 ? Values.Count == 0 : wanted.Values.All(Values.Contains));

    public override string ToString() => Text;
}
