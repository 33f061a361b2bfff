using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RegistryDocs;

/// <summary>The XML documentation of the SDK as Markdown, by documentation ids such as <c>T:Pulumi.Sriov.Vnf</c>.</summary>
internal sealed partial class Documentation
{
    private static readonly string[] Parts = ["summary", "remarks"];

    private readonly Dictionary<string, XElement> _members;

    private Documentation(Dictionary<string, XElement> members) => _members = members;

    public static Documentation Read(string path) => new(XDocument.Load(path).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    /// <summary>The summary of a type or member, and its remarks.</summary>
    public string Of(string id) => _members.TryGetValue(id, out var member)
        ? string.Join(' ', Parts.Select(name => Markdown(member.Element(name))).Where(text => text.Length > 0))
        : throw new InvalidOperationException($"{id} has no documentation");

    /// <summary>What an example of an import id is: the text in code style of the parameter <c>id</c> of a resource's <c>Get</c>.</summary>
    public string ImportId(string type)
    {
        var get = _members.Keys.Single(id => id.StartsWith($"M:{type}.Get(", StringComparison.Ordinal));
        return _members[get].Elements("param").Single(parameter => parameter.Attribute("name")!.Value == "id").Element("c")!.Value;
    }

    private static string Markdown(XElement? text) => text is null
        ? ""
        : Whitespace().Replace(string.Concat(text.Nodes().Select(Markdown)), " ").Trim();

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } target => $"`{ShortName(target.Value)}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")!.Value}`",
        XElement other => Markdown(other),
        _ => "",
    };

    // M:Pulumi.Sriov.Vnf.#ctor(…) → Vnf;  P:Pulumi.Sriov.VnfFlavor.FlavorId → VnfFlavor.FlavorId
    private static string ShortName(string id)
    {
        var parts = id[2..].Split('(')[0].Replace(".#ctor", "", StringComparison.Ordinal).Split('.');
        return id.StartsWith("T:", StringComparison.Ordinal) ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
