using FsCheck.Xunit;
using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Boot.Grub;
using Pulumi.Sriov.Provider.Boot.KernelArguments;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Boot;

public class ArgumentsPlanTests
{
    [Fact]
    public void For_MissingArgument_IsAddedToTheRegularEntriesAndTheMenuIsWritten()
    {
        var plan = Plan(BootFixture.DebianDefaults, "hugepages=64");

        var files = BootFixture.Apply(plan.Change, (GrubDefaults.MainPath, BootFixture.DebianDefaults));
        Assert.Equal(
            BootFixture.DebianDefaults.Replace("\"quiet\"", "\"quiet hugepages=64\"", StringComparison.Ordinal),
            files[GrubDefaults.MainPath]);
        Assert.Equal(["/usr/sbin/update-grub"], Assert.IsType<RunCommand>(plan.Change.Generate).Arguments.AsEnumerable());
        Assert.True(plan.RebootRequired);
    }

    [Fact]
    public void For_ArgumentThatIsThere_ChangesNothing()
    {
        var plan = Plan(BootFixture.DebianDefaults, "quiet");

        Assert.True(plan.Change.IsEmpty);
        Assert.False(plan.RebootRequired);
    }

    [Fact]
    public void For_MenuThatLacksWhatTheDefaultsSay_WritesTheMenuAgain()
    {
        var loader = GrubLoader.TryRead(
            [BootFixture.File(GrubDefaults.MainPath, BootFixture.DebianDefaults)],
            ["/usr/sbin/update-grub"],
            "\tlinux /vmlinuz root=x ro console=ttyS0\n")!;
        var plan = ArgumentsPlan.For(Goal("quiet"), BootMemory.Empty, BootFixture.Observe(loader, "quiet console=ttyS0"));

        Assert.Empty(plan.Change.Edits);
        Assert.IsType<RunCommand>(plan.Change.Generate);
    }

    [Fact]
    public void For_ContradictingValueOfAKeyThatIsReadOnce_ReplacesItWhereItStands()
    {
        var defaults = BootFixture.DebianDefaults.Replace("quiet", "mitigations=off quiet", StringComparison.Ordinal);

        var plan = Plan(defaults, "mitigations=auto");

        Assert.Contains(
            "\"mitigations=auto quiet\"",
            BootFixture.Apply(plan.Change, (GrubDefaults.MainPath, defaults))[GrubDefaults.MainPath],
            StringComparison.Ordinal);
    }

    [Fact]
    public void For_DropInThatOverwritesTheVariable_ChangesTheDropIn()
    {
        const string path = "/etc/default/grub.d/50-cloud.cfg";
        (string, string)[] files =
            [(GrubDefaults.MainPath, BootFixture.DebianDefaults), (path, "GRUB_CMDLINE_LINUX_DEFAULT=\"nvme\"\n")];
        var plan = ArgumentsPlan.For(
            Goal("iommu=pt"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(files), ""));

        var changed = BootFixture.Apply(plan.Change, files);
        Assert.Equal("GRUB_CMDLINE_LINUX_DEFAULT=\"nvme iommu=pt\"\n", changed[path]);
        Assert.Equal(BootFixture.DebianDefaults, changed[GrubDefaults.MainPath]);
    }

    [Fact]
    public void For_ValueThatAShellComputes_AddsADropInOfItsOwnAndTakesItAway()
    {
        const string defaults = "GRUB_CMDLINE_LINUX_DEFAULT=\"$(cat /etc/arguments)\"\n";
        (string, string)[] before = [(GrubDefaults.MainPath, defaults)];
        var plan = ArgumentsPlan.For(
            Goal("iommu=pt"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(before), ""));
        var files = BootFixture.Apply(plan.Change, before);

        Assert.Equal(
            "GRUB_CMDLINE_LINUX_DEFAULT=\"${GRUB_CMDLINE_LINUX_DEFAULT} iommu=pt\"\n", files[GrubDefaults.DropInPath]);

        var undone = TakeBack(plan.Memory, [.. files.Select(file => (file.Key, file.Value))]);
        Assert.Equal(new Dictionary<string, string> { [GrubDefaults.MainPath] = defaults }, undone);
    }

    [Theory]
    [InlineData("GRUB_CMDLINE_LINUX_DEFAULT=quiet\n")]
    [InlineData("GRUB_CMDLINE_LINUX_DEFAULT=\"\"\n")]
    [InlineData("GRUB_CMDLINE_LINUX_DEFAULT='a  b ' # mine\nGRUB_CMDLINE_LINUX=\"mitigations=off\"")]
    [InlineData("GRUB_TIMEOUT=0\n")]
    public void Nothing_AfterAChange_PutsTheBytesBack(string defaults)
    {
        (string, string)[] before = [(GrubDefaults.MainPath, defaults)];
        var plan = ArgumentsPlan.For(
            Goal("mitigations=auto", "hugepages=8"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(before), ""));
        var files = BootFixture.Apply(plan.Change, before);
        Assert.NotEqual(before.ToDictionary(), files);

        Assert.Equal(before.ToDictionary(), TakeBack(plan.Memory, [.. files.Select(file => (file.Key, file.Value))]));
    }

    [Property]
    public void Nothing_AfterTwoOwnersChangedALine_PutsTheBytesBackInAnyOrder(bool firstFirst)
    {
        (string, string)[] start = [(GrubDefaults.MainPath, BootFixture.DebianDefaults)];
        var first = ArgumentsPlan.For(Goal("a=1"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(start), ""));
        (string, string)[] middle = Files(BootFixture.Apply(first.Change, start));
        var second = ArgumentsPlan.For(Goal("b=2"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(middle), ""));
        (string, string)[] both = Files(BootFixture.Apply(second.Change, middle));

        var (one, other) = firstFirst ? (first, second) : (second, first);
        var result = TakeBack(other.Memory, Files(TakeBack(one.Memory, both)));

        Assert.Equal(start.ToDictionary(), result);
    }

    [Fact]
    public void For_ArgumentNoLongerWanted_IsTakenOutAndTheOthersStay()
    {
        (string, string)[] before = [(GrubDefaults.MainPath, BootFixture.DebianDefaults)];
        var first = ArgumentsPlan.For(Goal("a=1", "b=2"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(before), ""));
        var files = Files(BootFixture.Apply(first.Change, before));

        var second = ArgumentsPlan.For(
            Goal("b=2"), first.Memory, BootFixture.Observe(BootFixture.Grub(files), "quiet console=ttyS0 a=1 b=2"));

        Assert.Contains("\"quiet b=2\"", BootFixture.Apply(second.Change, files)[GrubDefaults.MainPath], StringComparison.Ordinal);
        Assert.True(second.RebootRequired);
        Assert.Equal("b=2", Assert.Single(second.Memory.Edits).After);
    }

    [Fact]
    public void For_ReplacementThatSomeoneUndid_IsMadeAgainAndTheOriginalIsStillKnown()
    {
        var defaults = BootFixture.DebianDefaults.Replace("quiet", "mitigations=off", StringComparison.Ordinal);
        (string, string)[] before = [(GrubDefaults.MainPath, defaults)];
        var first = ArgumentsPlan.For(
            Goal("mitigations=auto"), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(before), ""));

        var again = ArgumentsPlan.For(
            Goal("mitigations=auto"), first.Memory, BootFixture.Observe(BootFixture.Grub(before), ""));
        var files = Files(BootFixture.Apply(again.Change, before));

        Assert.Equal(before.ToDictionary(), TakeBack(again.Memory, files));
    }

    private static ArgumentsPlan Plan(string defaults, params string[] arguments) => ArgumentsPlan.For(
        Goal(arguments), BootMemory.Empty, BootFixture.Observe(BootFixture.Grub(defaults), "quiet console=ttyS0"));

    private static ArgumentGoal Goal(params string[] arguments) => KernelArgumentsRules.Goal([.. arguments]);

    private static Dictionary<string, string> TakeBack(BootMemory memory, (string Path, string Text)[] files) =>
        BootFixture.Apply(
            ArgumentsPlan.For(ArgumentGoal.Nothing, memory, BootFixture.Observe(BootFixture.Grub(files), "")).Change, files);

    private static (string Path, string Text)[] Files(Dictionary<string, string> files) =>
        [.. files.Select(file => (file.Key, file.Value))];
}
