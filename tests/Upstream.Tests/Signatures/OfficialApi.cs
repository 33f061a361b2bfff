using UpstreamApi;

namespace Upstream.Tests.Signatures;

/// <summary>An official package as its list of signatures has it, and our own assembly of the same name.</summary>
internal sealed class OfficialApi
{
    private OfficialApi(string name, params string[] dependencies)
    {
        Name = name;
        Listed = SignatureList.Read(Repository.File("tests", "Upstream.Tests", "Signatures", name + ".txt"));
        Ours = [.. PublicApi.Of(Sources.Load(Repository.Assembly(name), [.. dependencies.Select(Repository.Assembly)]))];
    }

    public static OfficialApi Pulumi { get; } = new("Pulumi");

    public static OfficialApi OpenStack { get; } = new("Pulumi.OpenStack", "Pulumi");

    public string Name { get; }

    /// <summary>The signatures that the official sources were seen to have.</summary>
    public IReadOnlySet<string> Listed { get; }

    /// <summary>What our assembly declares.</summary>
    public IReadOnlyList<ApiMember> Ours { get; }

    public static OfficialApi Of(string name) => name == Pulumi.Name ? Pulumi : OpenStack;
}
