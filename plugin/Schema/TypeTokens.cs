using Pulumi.Plugin.Binding;

namespace Pulumi.Plugin.Schema;

/// <summary>
/// Names for the nested types: <c>sriov:host:VirtualFunctionSettings</c>. A type lives in the one module that uses it, and
/// in <c>index</c> when several do, or when it belongs to the provider's configuration: the name must not change with the
/// next user.
/// </summary>
internal sealed class TypeTokens
{
    private const string Index = "index";

    private static readonly string[] Suffixes = ["Inputs", "Outputs"];

    private readonly Dictionary<Type, string> _tokens = [];

    /// <param name="package">The package, whose configuration uses types too.</param>
    /// <param name="roots">The properties of resources and functions, each with the token that it belongs to.</param>
    public TypeTokens(PackageDescription package, IEnumerable<(string Token, PropertyShape Property)> roots)
    {
        var modules = new Dictionary<Type, SortedSet<string>>();
        foreach (var property in package.Configuration.Properties)
        {
            Visit(property.Value, Index, modules);
        }

        foreach (var (token, property) in roots)
        {
            // Bridged packages name modules networking/port; their types are in networking.
            Visit(property.Value, token.Split(':')[1].Split('/')[0], modules);
        }

        var ofConfiguration = package.Configuration.Type.Namespace;

        foreach (var (type, users) in modules)
        {
            var module = users.Count > 1 || type.Namespace == ofConfiguration ? Index : users.Min!;
            var token = $"{package.Name}:{module}:{NameOf(type)}";
            if (_tokens.ContainsValue(token))
            {
                throw new InvalidOperationException($"Two types want the token {token}; {type} is the second.");
            }

            _tokens.Add(type, token);
        }
    }

    /// <summary>Every nested type with its token, in ordinal order of the tokens.</summary>
    public IEnumerable<(string Token, Type Type)> All =>
        _tokens.Select(pair => (pair.Value, pair.Key)).OrderBy(pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The token of a record or enum.</summary>
    public string Of(Type type) => _tokens[type];

    private static void Visit(ValueShape shape, string module, Dictionary<Type, SortedSet<string>> modules)
    {
        switch (shape)
        {
            case ValueShape.ListShape list:
                Visit(list.Item, module, modules);
                break;
            case ValueShape.MapShape map:
                Visit(map.Item, module, modules);
                break;
            case ValueShape.EnumShape choice:
                Use(choice.Type, module, modules);
                break;
            case ValueShape.ObjectShape { Record: var record }:
                Use(record.Type, module, modules);
                foreach (var property in record.Properties)
                {
                    Visit(property.Value, module, modules);
                }

                break;
        }
    }

    private static void Use(Type type, string module, Dictionary<Type, SortedSet<string>> modules)
    {
        if (!modules.TryGetValue(type, out var users))
        {
            modules.Add(type, users = new SortedSet<string>(StringComparer.Ordinal));
        }

        users.Add(module);
    }

    /// <summary>A record that is named <c>ConnectionInputs</c> in the code is the type <c>Connection</c>.</summary>
    private static string NameOf(Type type) =>
        Suffixes.FirstOrDefault(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix
            ? type.Name[..^suffix.Length]
            : type.Name;
}
