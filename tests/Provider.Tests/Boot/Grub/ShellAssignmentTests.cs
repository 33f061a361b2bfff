using Pulumi.Sriov.Provider.Boot.Grub;

namespace Pulumi.Sriov.Provider.Tests.Boot.Grub;

public class ShellAssignmentTests
{
    [Theory]
    [InlineData("GRUB_CMDLINE_LINUX=\"quiet splash\"", "GRUB_CMDLINE_LINUX", "quiet splash")]
    [InlineData("GRUB_CMDLINE_LINUX='quiet'", "GRUB_CMDLINE_LINUX", "quiet")]
    [InlineData("GRUB_CMDLINE_LINUX=\"\"", "GRUB_CMDLINE_LINUX", "")]
    [InlineData("GRUB_CMDLINE_LINUX=", "GRUB_CMDLINE_LINUX", "")]
    [InlineData("GRUB_TIMEOUT=0", "GRUB_TIMEOUT", "0")]
    [InlineData("  export GRUB_CMDLINE_LINUX=quiet   # why", "GRUB_CMDLINE_LINUX", "quiet")]
    [InlineData("GRUB_CMDLINE_LINUX+=\" more\"", "GRUB_CMDLINE_LINUX", " more")]
    public void TryParse_ReadsAnAssignmentAndGivesItsBytesBack(string line, string name, string value)
    {
        var assignment = ShellAssignment.TryParse(line)!;

        Assert.Equal((name, value), (assignment.Name, assignment.Value));
        Assert.Equal(line, assignment.WithValue(value));
    }

    [Theory]
    [InlineData("# GRUB_CMDLINE_LINUX=\"quiet\"")]
    [InlineData("GRUB_CMDLINE_LINUX=\"quiet")]
    [InlineData("if [ -f x ]; then")]
    [InlineData("")]
    public void TryParse_LeavesOtherLinesAlone(string line) => Assert.Null(ShellAssignment.TryParse(line));

    [Fact]
    public void WithValue_BareWordThatBecomesTwo_GetsQuotes() => Assert.Equal(
        "A=\"quiet iommu=pt\" # x", ShellAssignment.TryParse("A=quiet # x")!.WithValue("quiet iommu=pt"));
}
