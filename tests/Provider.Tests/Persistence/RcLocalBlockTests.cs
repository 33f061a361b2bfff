using FsCheck.Xunit;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.Tests.Persistence;

public sealed class RcLocalBlockTests
{
    private static readonly PciAddress Function = new(0, 1, 0, 0);
    private static readonly PciAddress Other = new(0, 2, 0, 0);

    [Theory]
    [InlineData("#!/bin/sh -e\n# by hand\nexit 0\n")]
    [InlineData("#!/bin/sh -e\nexit 0")]
    [InlineData("#!/bin/bash\n\ntouch /var/lock/subsys/local\n")]
    [InlineData("#!/bin/bash\ntouch /var/lock/subsys/local")]
    [InlineData("#!/bin/sh\n\texit_later\n\n\n")]
    public void InsertThenRemove_AnyFile_IsTheFileFromBefore(string text)
    {
        var inserted = RcLocalBlock.Insert(text, Function);
        Assert.True(RcLocalBlock.IsIn(inserted, Function));
        Assert.Equal(text, RcLocalBlock.Remove(inserted, Function));
    }

    [Property]
    public bool InsertThenRemove_GeneratedFile_IsTheFileFromBefore(string[] lines, bool finalNewline)
    {
        var text = "#!/bin/sh -e\n" + string.Join('\n', lines) + (finalNewline ? "\n" : "");
        return RcLocalBlock.Remove(RcLocalBlock.Insert(text, Function), Function) == text;
    }

    [Fact]
    public void Insert_FinalExit_StaysBehindTheBlock()
    {
        var text = RcLocalBlock.Insert("#!/bin/sh -e\nexit 0\n", Function);
        Assert.EndsWith("# END pulumi-sriov 0000:01:00.0\nexit 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Insert_NoFile_MakesOneThatRemoveTakesAwayAgain()
    {
        var text = RcLocalBlock.Insert(null, Function);
        Assert.StartsWith("#!/bin/sh\n", text, StringComparison.Ordinal);
        Assert.Null(RcLocalBlock.Remove(text, Function));
    }

    [Fact]
    public void Insert_Twice_HasOneBlock()
    {
        var once = RcLocalBlock.Insert("#!/bin/sh -e\nexit 0\n", Function);
        Assert.Equal(once, RcLocalBlock.Insert(once, Function));
    }

    [Fact]
    public void Remove_TwoFunctions_KeepsTheOther()
    {
        var one = RcLocalBlock.Insert("#!/bin/sh -e\nexit 0\n", Other);
        Assert.Equal(one, RcLocalBlock.Remove(RcLocalBlock.Insert(one, Function), Function));
        Assert.Equal(one, RcLocalBlock.Remove(one, Function));
    }
}
