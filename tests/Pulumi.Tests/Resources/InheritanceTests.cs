using Pulumi.Protocol.Properties;
using Pulumi.Tests.Engine;

namespace Pulumi.Tests.Resources;

public sealed class InheritanceTests
{
    [Fact]
    public async Task Provider_OfAComponent_IsThatOfItsChildren()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
            _ = new Cabinet("c", new ComponentResourceOptions { Provider = new TestProvider("p") }));

        var reference = $"{RecordingEngine.UrnOf("pulumi:providers:test", "p")}::id-p";
        Assert.Equal(reference, engine.Registration("c-first").Provider);
        Assert.Equal(reference, engine.Registration("c-drawer-inside").Provider);
    }

    [Fact]
    public async Task Provider_NotCreatedYet_IsReferredToByAnUnknownId()
    {
        await using var engine = new RecordingEngine { IsPreview = true };

        await engine.SucceedAsync(() => _ = new Widget("w", options: new CustomResourceOptions { Provider = new TestProvider("p") }));

        Assert.EndsWith($"::{PropertySignatures.Unknown}", engine.Registration("w").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protect_IsInherited_UnlessTheChildSaysOtherwise()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() =>
        {
            var cabinet = new Cabinet("c", new ComponentResourceOptions { Protect = true });
            _ = new Widget("free", options: new CustomResourceOptions { Parent = cabinet, Protect = false });
        });

        Assert.True(engine.Registration("c-first").Protect);
        Assert.False(engine.Registration("free").Protect);
    }

    [Fact]
    public async Task Transformation_OfTheComponent_ChangesItsChildren()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Cabinet("c", new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args => args.Args is WidgetArgs
                    ? new ResourceTransformationResult(new WidgetArgs { Size = 9 }, args.Options)
                    : null,
            },
        }));

        Assert.Equal(9.0, engine.Inputs("c-drawer-inside").Get("size"));
    }

    [Fact]
    public async Task Alias_IsSentAsWhatWasDifferent()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Widget("w", options: new CustomResourceOptions
        {
            Aliases = { new Alias { Name = "old", NoParent = true }, new Alias { Urn = "urn:pulumi:s::p::t::n" } },
        }));

        var aliases = engine.Registration("w").Aliases;
        Assert.Equal(("old", "", true), (aliases[0].Spec.Name, aliases[0].Spec.Type, aliases[0].Spec.NoParent));
        Assert.Equal("urn:pulumi:s::p::t::n", aliases[1].Urn);
    }

    [Fact]
    public async Task Alias_OfAParent_ReachesItsChildren_WhereTheEngineTakesOnlyUrns()
    {
        await using var engine = new RecordingEngine { Supports = feature => feature != "aliasSpecs" };

        await engine.SucceedAsync(() =>
            _ = new Cabinet("c", new ComponentResourceOptions { Aliases = { new Alias { Name = "was" } } }));

        Assert.Equal(["urn:pulumi:dev::proj::test:index:Cabinet::was"], engine.Registration("c").AliasUrns);
        Assert.Equal(
            ["urn:pulumi:dev::proj::test:index:Cabinet$test:index:Widget::was-first"], engine.Registration("c-first").AliasUrns);
    }
}
