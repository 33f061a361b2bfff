using Pulumi.Engine.Model;

namespace Pulumi.Engine.Commands.Imports;

/// <summary>Turns the names of an import file into URNs.</summary>
internal static class ImportResolution
{
    /// <summary>The imports, parents before their children.</summary>
    /// <exception cref="UserErrorException">A field is missing, or a name means nothing or two things.</exception>
    public static IReadOnlyList<ResourceImport> Resolve(ImportFile file, string stack, string project, bool protect)
    {
        foreach (var (index, entry) in file.Resources.Index())
        {
            Verify(entry, index);
        }

        var ambiguous = file.Resources.GroupBy(entry => entry.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var urns = new Dictionary<string, Urn>(file.Names);
        var imports = new List<ResourceImport>();
        var waiting = file.Resources.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(entry => entry.Parent is null || urns.ContainsKey(entry.Parent)).ToList();
            if (ready.Count == 0)
            {
                throw Wrong(waiting[0], $"the parent '{waiting[0].Parent}' has no entry in 'nameTable' or 'resources', or is its own descendant");
            }

            foreach (var entry in ready)
            {
                var import = Resolve(entry, urns, ambiguous, protect);
                if (imports.Exists(other => other.UrnIn(stack, project) == import.UrnIn(stack, project)))
                {
                    throw Wrong(entry, "it has an ambiguous URN; set name (or logical name) to be unique");
                }

                urns.TryAdd(entry.Name, import.UrnIn(stack, project));
                imports.Add(import);
            }

            waiting = [.. waiting.Except(ready)];
        }

        return imports;
    }

    private static ResourceImport Resolve(
        ImportEntry entry, Dictionary<string, Urn> urns, HashSet<string> ambiguous, bool protect)
    {
        if (new[] { entry.Parent, entry.Provider }.FirstOrDefault(name => name is not null && ambiguous.Contains(name)) is { } unclear)
        {
            throw Wrong(entry, $"'{unclear}' is the name of two resources");
        }

        if (entry.Provider is { } provider && !(urns.TryGetValue(provider, out var urn) && ProviderReference.IsProviderType(urn.Type)))
        {
            throw Wrong(entry, $"the provider '{provider}' has no entry in 'nameTable', or is not a provider");
        }

        return new ResourceImport
        {
            Type = entry.Type,
            Name = entry.LogicalName ?? entry.Name,
            Id = entry.Id,
            Parent = entry.Parent is { } parent ? urns[parent] : null,
            Provider = entry.Provider is { } named ? urns[named] : null,
            Version = entry.Version,
            Properties = entry.Properties,
            Protect = protect,
        };
    }

    private static void Verify(ImportEntry entry, int index)
    {
        var wrong = (entry.Type, entry.Name, entry.Id, entry.IsComponent) switch
        {
            ("", _, _, _) => "it has no type",
            (_, "", _, _) => "it has no name",
            var (type, _, _, _) when type.Split(':').Length != 3 => $"the type token '{type}' is not of the form package:module:type",
            var (type, _, _, _) when ProviderReference.IsProviderType(type) => "providers cannot be imported; declare it in the program",
            (_, _, null, false) => "it has no ID",
            (_, _, not null, true) => "it has an ID, but is marked as a component",
            _ => null,
        };
        if (wrong is not null)
        {
            throw Wrong(entry with { Name = entry.Name.Length > 0 ? entry.Name : entry.Id ?? $"{index}" }, wrong);
        }
    }

    private static UserErrorException Wrong(ImportEntry entry, string reason) =>
        new($"resource '{entry.Name}'{(entry.Type.Length > 0 ? $" of type '{entry.Type}'" : "")}: {reason}") { ExitCode = ExitCodes.Configuration };
}
