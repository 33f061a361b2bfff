using System.Text.Json.Nodes;

namespace Pulumi.Sriov.Provider.Framework.Schema;

/// <summary>What code generators want to know of the target languages.</summary>
internal static class Languages
{
    public static JsonObject CSharp() => new()
    {
        ["namespaces"] = new JsonObject
        {
            ["sriov"] = "Sriov",
            ["host"] = "Host",
            ["nova"] = "Nova",
            ["neutron"] = "Neutron",
        },
        ["respectSchemaVersion"] = true,
    };
}
