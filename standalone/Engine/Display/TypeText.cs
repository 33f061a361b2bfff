using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Types as rows show them, without what repeats itself.</summary>
internal static class TypeText
{
    /// <summary>
    /// <c>openstack:networking/network:Network</c> is <c>openstack:networking:Network</c>: the file of a module is named
    /// like its type. Source: pulumi <c>pkg/backend/display/rows.go</c>, simplifyTypeName.
    /// </summary>
    public static string Of(Urn urn)
    {
        var type = urn.Type;
        return type.Split(':') is [var package, var module, var name]
            && module.Split('/') is [var folder, var file] && file.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? $"{package}:{folder}:{name}"
                : type;
    }
}
