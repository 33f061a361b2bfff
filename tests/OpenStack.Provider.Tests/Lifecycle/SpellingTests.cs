using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Tests.Lifecycle;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3/8", true)]
    [InlineData("192.0.2.7", "192.0.2.7/32", true)]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1", true)]
    [InlineData("2001:db8::/33", "2001:db8:8000::/33", false)]
    [InlineData("10.0.0.0/8", "10.0.0.0/9", false)]
    [InlineData("0.0.0.0/0", "::/0", false)]
    [InlineData("here", "there", false)]
    [InlineData("here", "here", true)]
    public void IpAddresses(string one, string other, bool same) =>
        Assert.Equal(same, Spelling.IsSame(Notation.IpAddress, one, other));

    [Theory]
    [InlineData("FA-16-3E-00-00-01", "fa:16:3e:00:00:01", true)]
    [InlineData("fa:16:3e:00:00:01", "fa:16:3e:00:00:02", false)]
    public void MacAddresses(string one, string other, bool same) =>
        Assert.Equal(same, Spelling.IsSame(Notation.MacAddress, one, other));

    [Theory]
    [InlineData("""{"a":1,"b":[true]}""", """{ "b": [ true ], "a": 1 }""", true)]
    [InlineData("""[1,2]""", """[2,1]""", false)]
    [InlineData("""{"a":"1"}""", """{"a":1}""", false)]
    [InlineData("""{""", """{ """, false)]
    public void Json(string one, string other, bool same) => Assert.Equal(same, Spelling.IsSame(Notation.Json, one, other));

    [Fact]
    public void Text_CountsEveryCharacter() => Assert.False(Spelling.IsSame(Notation.Text, "{}", "{ }"));
}
