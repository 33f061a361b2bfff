using System.Reflection;

namespace Pulumi.Engine;

/// <summary>The version of this engine.</summary>
internal static class EngineVersion
{
    /// <summary>With a leading <c>v</c>, as manifests carry it.</summary>
    public static string Text { get; } =
        "v" + typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
