using System.Text;

namespace RegistryDocs;

/// <summary>A page in the making: front matter as the registry has it, then Markdown.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    public Page(string title, string description)
    {
        Line("---").Line($"title: \"{title}\"").Line($"meta_desc: \"{description.Replace("\"", "'", StringComparison.Ordinal)}\"");
        Line("layout: api").Line("---").Line();
        Line("<!-- Written by build/RegistryDocs; change the schema, the SDK or the example instead. -->").Line();
    }

    public Page Line(string text = "")
    {
        _text.Append(text).Append('\n');
        return this;
    }

    public Page Paragraph(string text) => text.Length == 0 ? this : Line(text).Line();

    public Page Heading(string text, int level = 2) => Line($"{new string('#', level)} {text}").Line();

    public Page Code(string language, string code) => Line($"```{language}").Line(code).Line("```").Line();

    /// <summary>A table of properties; nothing when there are none.</summary>
    public Page Properties(string heading, IReadOnlyCollection<PropertySchema> properties, bool areInputs)
    {
        if (properties.Count == 0)
        {
            return this;
        }

        Heading(heading).Rows(properties, areInputs);
        return this;
    }

    public Page Rows(IEnumerable<PropertySchema> properties, bool areInputs)
    {
        Line("| property | type | |").Line("|---|---|---|");
        foreach (var property in properties.OrderByDescending(property => areInputs && property.Required))
        {
            Line($"| `{property.CSharpName}` | {Type(property)} | {Cell(property, areInputs)} |");
        }

        return Line();
    }

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private static string Type(PropertySchema property)
    {
        if (property.Reference is not { } reference)
        {
            return $"`{property.Type}`";
        }

        var name = reference.Split(':')[^1];
        return $"[`{property.Type}`](#{name.ToLowerInvariant()})";
    }

    private static string Cell(PropertySchema property, bool isInput)
    {
        string[] marks =
        [
            .. isInput && property.Required ? ["Required."] : Array.Empty<string>(),
            .. isInput && property.Replaces ? ["Another value replaces the resource."] : Array.Empty<string>(),
            .. property.Secret ? ["Secret."] : Array.Empty<string>(),
        ];
        return string.Join(' ', marks.Append(property.Description)).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
