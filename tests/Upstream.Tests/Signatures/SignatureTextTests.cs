using UpstreamApi;

namespace Upstream.Tests.Signatures;

public sealed class SignatureTextTests
{
    [Theory]
    [InlineData("public class C { public void M(int size = 3) { } }", "C.M(System.Int32 size = 3) -> System.Void")]
    [InlineData("public class C { public static T? M<T>(params T[] all) => default; }", "static C.M``1(params !!0[] all) -> !!0")]
    [InlineData("public class C<T> { public T P { get; init; } }", "C`1.set_P(!0 value) -> System.Void init")]
    [InlineData("public class C<T> { public class D<U> { public C<U>.D<T> F; } }", "C`1.D`1.F : C.D<!1, !0>")]
    [InlineData("public class C { protected virtual (int a, string? b) M() => default; }",
        "protected virtual C.M() -> System.ValueTuple<System.Int32, System.String>")]
    [InlineData("public class C { public static implicit operator C(int? value) => new(); }",
        "static C.op_Implicit(System.Nullable<System.Int32> value) -> C")]
    [InlineData("public static class C { public static bool M(this string text, out int value) { value = 0; return true; } }",
        "static C.M(this System.String text, System.Int32& value) -> System.Boolean")]
    [InlineData("public enum E { A = 4 }", "static E.A : E = 4")]
    [InlineData("public abstract class C : System.Exception { }", "abstract class C : System.Exception")]
    public void Signature_SaysAllThatACallerDependsOn(string code, string signature) =>
        Assert.Contains(signature, Api(code));

    [Theory]
    [InlineData("public class C { internal void M() { } private protected void N() { } private class D { public void M() { } } }")]
    [InlineData("public class C { public override string ToString() => \"\"; }")]
    public void PublicApi_LeavesOutWhatIsHiddenOrAnOverride(string code) =>
        Assert.Equal(["class C : System.Object", "C..ctor() -> System.Void"], Api(code));

    private static string[] Api(string code) =>
        [.. PublicApi.Of(Sources.Compile("probe", [("probe.cs", code)]).Assembly).Select(member => member.Signature)];
}
