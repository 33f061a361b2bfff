using Pulumi.Engine.Display.Markdown;

namespace Engine.Tests.Display.Markdown;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``b", "``` `a``b ```")]
    [InlineData("two\nlines", "`two lines`")]
    public void Code_Backticks_GetALongerFence(string text, string expected) => Assert.Equal(expected, MarkdownText.Code(text));

    [Theory]
    [InlineData("<b>*x*</b>", "&lt;b>\\*x\\*&lt;/b>")]
    [InlineData("a_b [c](d)", "a\\_b \\[c\\](d)")]
    public void Plain_Markup_IsShownAsItIs(string text, string expected) => Assert.Equal(expected, MarkdownText.Plain(text));

    [Fact]
    public void Row_BarWithinCode_DoesNotEndTheCell() => Assert.Equal(@"| `a\|b` | c |", MarkdownText.Row("`a|b`", "c"));

    [Fact]
    public void Block_FenceWithinIt_GetsALongerOne() => Assert.Equal("`````diff\n+ ````\n`````", MarkdownText.Block("diff", ["+ ````"]));
}
