using System.Reflection;

namespace Pulumi.Plugin;

/// <summary>The version of the plugin and of its schema: the one of the build.</summary>
internal static class ProviderVersion
{
    public static string Current { get; } =
        typeof(ProviderVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
