using System.Collections.Immutable;
using System.Text;
using Pulumi.Plugin;
using Pulumi.Plugin.Binding;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>Writes the C# program that declares what was found, in the way of the examples: host by host, in the order of its making.</summary>
/// <param name="package">Tells the inputs of the types.</param>
internal sealed class ProgramWriter(ProviderPackage package)
{
    private const string Margin = "    ";
    private const int Width = 117;

    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly StringBuilder _code = new();

    /// <param name="hosts">What was found.</param>
    /// <param name="login">Commands, one a line, that tell the provider how hosts are reached.</param>
    public string Write(IReadOnlyCollection<DiscoveredHost> hosts, IEnumerable<string> login)
    {
        WriteHead(hosts, login);
        foreach (var host in hosts)
        {
            WriteHost(host);
        }

        return _code.Append("});\n").ToString();
    }

    private void WriteHead(IReadOnlyCollection<DiscoveredHost> hosts, IEnumerable<string> login)
    {
        var types = hosts.SelectMany(host => host.Resources).Select(resource => resource.Type).ToHashSet(StringComparer.Ordinal);
        var hasComponents = hosts.Any(host => host.Resources.Any(resource => resource.Component is not null));
        foreach (var name in Namespaces(types, hasComponents).Order(StringComparer.Ordinal))
        {
            _code.Append($"using {name};\n");
        }

        _code.Append('\n');
        string[] lines =
        [
            "What was found, as it was found. Before the first update it is imported, with the import file of the same discovery:",
            .. login.Select(command => Margin + command),
            $"{Margin}pulumi import --file import.json --generate-code=false",
            $"{Margin}pulumi preview --expect-no-changes",
        ];
        WriteComment(lines, margin: "");
        _code.Append("return await Deployment.RunAsync(() =>\n{\n");
    }

    private static IEnumerable<string> Namespaces(HashSet<string> types, bool hasComponents)
    {
        yield return "Pulumi";
        if (hasComponents)
        {
            yield return "Pulumi.Sriov";
        }

        yield return "Pulumi.Sriov.Inputs";
        foreach (var module in types.Select(type => type.Split(':')[1]).Distinct())
        {
            yield return $"Pulumi.Sriov.{char.ToUpperInvariant(module[0])}{module[1..]}";
        }

        if (types.Contains("sriov:host:VirtualFunctions"))
        {
            yield return "Pulumi.Sriov.Host.Inputs";
        }

        if (types.Contains("sriov:nova:PciWhitelist") || types.Contains("sriov:nova:PciAlias"))
        {
            yield return "Pulumi.Sriov.Nova.Inputs";
        }
    }

    private void WriteHost(DiscoveredHost host)
    {
        var boot = host.Seen.Boot;
        _code.Append(_variables.Count == 0 ? "" : "\n");
        WriteComment([$"{host.Seen.Host}: {boot.Os.PrettyName}, kernel {boot.KernelRelease}", .. host.Remarks], Margin);
        if (host.Resources.IsEmpty)
        {
            return;
        }

        var connection = Variable(host.Name);
        _code.Append($"{Margin}var {connection} = new ConnectionArgs {{ Host = {CSharpInitializer.Literal(host.Seen.Host)} }};\n");
        var parts = host.Resources.Where(resource => resource.Component is not null).ToImmutableArray();
        var others = host.Resources.RemoveRange(parts);
        var earlier = new List<(ImmutableArray<DiscoveredResource> Resources, string Variable)>();
        if (!parts.IsEmpty)
        {
            var variable = VariableFor(parts, others, $"{host.Name}-host");
            WriteComponent(host, parts, variable, connection);
            Declare(parts, variable);
        }

        foreach (var resource in others)
        {
            var needs = earlier.Where(other => AreNeededBy(resource, other.Resources)).Select(other => other.Variable);
            var variable = VariableFor([resource], others, resource.Name);
            WriteResource(resource, variable, connection, [.. needs]);
            Declare([resource], variable);
        }

        void Declare(ImmutableArray<DiscoveredResource> resources, string? variable)
        {
            if (variable is not null)
            {
                earlier.Add((resources, variable));
            }
        }
    }

    /// <summary>A variable where something needs the resources, which one declaration makes.</summary>
    private string? VariableFor(ImmutableArray<DiscoveredResource> resources, ImmutableArray<DiscoveredResource> others, string name) =>
        others.Any(other => AreNeededBy(other, resources)) ? Variable(name) : null;

    private static bool AreNeededBy(DiscoveredResource resource, ImmutableArray<DiscoveredResource> others) =>
        others.Any(other => IsNeededBy(resource.Type, other.Type));

    /// <summary>What has to come first: the components of the SDK have the same order.</summary>
    private static bool IsNeededBy(string type, string other) => type switch
    {
        "sriov:host:Iommu" => other == "sriov:host:KernelArguments",
        "sriov:host:VirtualFunctions" => other is "sriov:host:Iommu" or "sriov:host:KernelArguments",
        "sriov:nova:PciWhitelist" or "sriov:neutron:SriovAgent" => other == "sriov:host:VirtualFunctions",
        _ => false,
    };

    private void WriteComponent(DiscoveredHost host, ImmutableArray<DiscoveredResource> parts, string? variable, string connection)
    {
        _code.Append($"\n{Margin}{Target(variable)} = new SriovComputeHost({CSharpInitializer.Literal(parts[0].Component!)}, new SriovComputeHostArgs\n{Margin}{{\n")
            .Append($"{Margin}{Margin}Connection = {connection},\n");
        foreach (var line in new ComputeHostWriter(package).Assignments(host, parts, Margin + Margin))
        {
            _code.Append(line).Append('\n');
        }

        _code.Append($"{Margin}}});\n");
    }

    private void WriteResource(DiscoveredResource resource, string? variable, string connection, ImmutableArray<string> needs)
    {
        var name = resource.Type.Split(':')[^1];
        var shape = package.Resource(resource.Type).Declaration.Inputs;
        _code.Append($"\n{Margin}{Target(variable)} = new {name}({CSharpInitializer.Literal(resource.Name)}, new {name}Args\n{Margin}{{\n");
        _code.Append($"{Margin}{Margin}Connection = {connection},\n");
        foreach (var assignment in Assignments(resource, shape))
        {
            _code.Append(assignment).Append('\n');
        }

        var options = needs.IsEmpty ? "" : $", new CustomResourceOptions {{ DependsOn = {{ {string.Join(", ", needs)} }} }}";
        _code.Append($"{Margin}}}{options});\n");
    }

    private static string Target(string? variable) => variable is null ? "_" : $"var {variable}";

    private static IEnumerable<string> Assignments(DiscoveredResource resource, RecordShape shape) =>
        CSharpInitializer.Assignments(resource.Inputs.Without("connection"), shape, Margin + Margin);

    private void WriteComment(IEnumerable<string> lines, string margin)
    {
        // A line of a file that somebody wrote must not end the comment.
        foreach (var line in lines.SelectMany(line => Wrap(line.ReplaceLineEndings(" "), Width - margin.Length)))
        {
            _code.Append($"{margin}// {line}\n");
        }
    }

    /// <summary>The text in lines that end between words; those after the first are set in.</summary>
    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width && text.LastIndexOf(' ', width) is > 0 and var blank && text[..blank].Trim().Length > 0)
        {
            yield return text[..blank];
            text = $"  {text[(blank + 1)..]}";
        }

        yield return text;
    }

    private string Variable(string name)
    {
        var letters = string.Concat(name.Split('-', '.', '_', ':').Select((word, index) =>
            index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]).SelectMany(word => word.Where(char.IsAsciiLetterOrDigit)));
        var start = letters.Length == 0 || char.IsAsciiDigit(letters[0]) ? $"host{letters}" : char.ToLowerInvariant(letters[0]) + letters[1..];
        var variable = start;
        for (var number = 2; !_variables.Add(variable); number++)
        {
            variable = $"{start}{number}";
        }

        return variable;
    }
}
