using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment.Targeting;

/// <summary>Programs whose resources stand in relations that matter to targets.</summary>
internal static class SamplePrograms
{
    public static async Task ThingsAsync(ProgramClient program, double size, params string[] names)
    {
        foreach (var name in names)
        {
            await program.ThingAsync(name, PropertyMap.Of(("size", size)));
        }
    }

    /// <summary><c>c</c> depends on <c>b</c>, which depends on <c>a</c>; <c>d</c> stands alone.</summary>
    public static async Task ChainAsync(ProgramClient program, double size)
    {
        var inputs = PropertyMap.Of(("size", size));
        var a = await program.ThingAsync("a", inputs);
        var b = await program.ThingAsync("b", inputs, request => request.Dependencies.Add(a.Urn));
        await program.ThingAsync("c", inputs, request => request.Dependencies.Add(b.Urn));
        await program.ThingAsync("d", inputs);
    }
}
