using System.Text;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.CodeGeneration;

/// <summary>
/// Writes resources of a state as C# that declares them, to be put into the program. Secrets do not show: the code reads them
/// from the configuration, under keys that it names.
/// </summary>
/// <param name="schemas">The schemas of the packages.</param>
/// <param name="variables">The names that other resources have in the program, by URN.</param>
internal sealed class CSharpDeclarations(IReadOnlyDictionary<string, PackageSchema> schemas, IReadOnlyDictionary<Urn, string> variables)
{
    // Secrets are read through a variable of that name.
    private readonly HashSet<string> _taken = [.. variables.Values, "config"];
    private readonly Dictionary<Urn, string> _variables = new(variables);
    private readonly StringBuilder _code = new();
    private bool _readsSecrets;

    /// <summary>The declarations of <paramref name="resources"/>, parents before their children.</summary>
    public string Write(IEnumerable<ResourceState> resources)
    {
        foreach (var resource in resources)
        {
            Declare(resource);
        }

        return (_readsSecrets ? "var config = new Config();\n\n" : "") + _code;
    }

    private void Declare(ResourceState resource)
    {
        var package = Deployment.DefaultProviders.PackageOf(resource.Type);
        var variable = Variable(resource);
        if (_code.Length > 0)
        {
            _code.Append('\n');
        }

        if (!resource.Custom)
        {
            _code.Append($"var {variable} = new ComponentResource({CSharpValue.Literal(resource.Type)}, {CSharpValue.Literal(resource.Urn.Name)}");
            _code.Append(Options("ComponentResourceOptions", resource)).Append(");\n");
        }
        else if (schemas.TryGetValue(package, out var schema))
        {
            var type = new CSharpNames(schema).Class(resource.Type);
            var value = new CSharpValue(schema, Secret);
            _code.Append($"var {variable} = new {type}({CSharpValue.Literal(resource.Urn.Name)}, new {type}Args\n{{\n");
            foreach (var assignment in value.Assignments(resource.Inputs, schema.InputsOf(resource.Type), variable.TrimStart('@'), "    "))
            {
                _code.Append(assignment).Append('\n');
            }

            _code.Append('}').Append(Options("CustomResourceOptions", resource)).Append(");\n");
        }
        else
        {
            _code.Append($"// {resource.Urn}: the plugin of {package} has no schema, which the names are taken from.\n");
        }
    }

    private string Options(string type, ResourceState resource)
    {
        var lines = new List<string>();
        if (resource.Protect)
        {
            lines.Add("Protect = true");
        }

        if (resource.Parent is { } parent && _variables.TryGetValue(parent, out var parentVariable))
        {
            lines.Add($"Parent = {parentVariable}");
        }

        if (resource.Provider is { } provider && _variables.TryGetValue(provider.Urn, out var providerVariable))
        {
            lines.Add($"Provider = {providerVariable}");
        }

        return lines.Count == 0 ? "" : $", new {type}\n{{\n{string.Concat(lines.Select(line => $"    {line},\n"))}}}";
    }

    private string Variable(ResourceState resource)
    {
        var name = CSharpNames.Variable(resource.Urn.Name);
        var variable = name;
        for (var number = 2; !_taken.Add(variable); number++)
        {
            variable = $"{name}{number}";
        }

        return _variables[resource.Urn] = variable;
    }

    private string Secret(string key, string? type)
    {
        _readsSecrets = true;
        var method = type switch { "boolean" => "Boolean", "integer" => "Int32", "number" => "Double", _ => "" };
        return $"config.RequireSecret{method}({CSharpValue.Literal(key)})";
    }
}
