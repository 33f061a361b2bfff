using FsCheck.Xunit;
using Pulumi.Sriov.Provider.Nova.Pci;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.OsloConfig;

[Properties(Arbitrary = [typeof(IniFiles)])]
public sealed class EntryEditorTests
{
    private const string First = """{"devname":"ens9f0","physical_network":"physnet1"}""";
    private const string Second = """{"vendor_id":"8086","product_id":"10ca"}""";

    private static readonly OsloOption Whitelist = new(
        new OptionName("pci", "device_spec"), [new OptionName("pci", "passthrough_whitelist")]);

    private static readonly EntryEditor Editor = new(Whitelist, CanonicalJson.Comparer);

    [Property]
    public bool Settle_ThenTakeOut_IsTheSameFile(byte[] content)
    {
        var edit = Editor.Settle(IniDocument.Parse(content), [First, Second], [], []);
        return Editor.Settle(edit.Document, [], edit.Written, []).Document.ToBytes().SequenceEqual(content);
    }

    [Property]
    public bool Settle_Twice_ChangesNothing(byte[] content)
    {
        var once = Editor.Settle(IniDocument.Parse(content), [First, Second], [], []);
        var twice = Editor.Settle(once.Document, [First, Second], once.Written, []);
        return twice.Document.ToBytes().SequenceEqual(once.Document.ToBytes()) && twice.Written.SequenceEqual(once.Written);
    }

    [Property]
    public bool Settle_AnyFile_AddsOnlyTheEntries(byte[] content)
    {
        var before = IniDocument.Parse(content);
        var after = Editor.Settle(before, [First], [], []).Document;
        return Values(after).Except(Values(before)).SequenceEqual([First])
            && after.Assignments.Length == before.Assignments.Length + 1
            && after.Fault == before.Fault;
    }

    [Property]
    public bool TakeOut_TwoResourcesInAnyOrder_IsTheSameFile(byte[] content, bool isFirstOut)
    {
        var one = Editor.Settle(IniDocument.Parse(content), [First], [], []);
        var two = Editor.Settle(one.Document, [Second], [], []);
        var (early, late) = isFirstOut ? (one.Written, two.Written) : (two.Written, one.Written);
        var left = Editor.Settle(two.Document, [], early, []).Document;
        return Editor.Settle(left, [], late, []).Document.ToBytes().SequenceEqual(content);
    }

    [Fact]
    public void Settle_SectionWithOtherOptions_GoesBelowItsHeader()
    {
        var edit = Editor.Settle(IniFiles.Parse("[pci]\n# about aliases\nalias = {}\n[end]\n"), [First], [], []);
        Assert.Equal($"[pci]\ndevice_spec = {First}\n# about aliases\nalias = {{}}\n[end]\n", IniFiles.Text(edit.Document));
    }

    [Fact]
    public void Settle_EntriesOfOthers_StandFirst()
    {
        var edit = Editor.Settle(IniFiles.Parse("[pci]\npassthrough_whitelist = {}\ndevice_spec = {}\nalias = {}\n"), [First], [], []);
        Assert.Equal($"[pci]\npassthrough_whitelist = {{}}\ndevice_spec = {{}}\ndevice_spec = {First}\nalias = {{}}\n", IniFiles.Text(edit.Document));
    }

    [Fact]
    public void Settle_EntryThatSomebodyElseStates_IsNotWrittenAgainAndNotRemovedLater()
    {
        const string Text = "[pci]\npassthrough_whitelist = {\"product_id\": \"10ca\",\n \"vendor_id\": \"8086\"}\n";
        var edit = Editor.Settle(IniFiles.Parse(Text), [Second], [], []);
        Assert.Equal(Text, IniFiles.Text(edit.Document));
        Assert.Equal(Text, IniFiles.Text(Editor.Settle(edit.Document, [], edit.Written, []).Document));
    }

    [Fact]
    public void Settle_EntryOfAnotherFile_IsNotWrittenAgain() =>
        Assert.Empty(Editor.Settle(IniDocument.Empty, [First], [], [First]).Document.Lines);

    [Fact]
    public void Settle_OtherOrder_IsRewritten()
    {
        var edit = Editor.Settle(IniFiles.Parse("[pci]\nx = 1\n"), [First, Second], [], []);
        var turned = Editor.Settle(edit.Document, [Second, First], edit.Written, []);
        Assert.Equal([Second, First], Values(turned.Document));
    }

    [Fact]
    public void Settle_LineWasRemovedByHand_IsAddedAgain()
    {
        var edit = Editor.Settle(IniFiles.Parse("[pci]\n"), [First, Second], [], []);
        var drifted = IniFiles.Parse(IniFiles.Text(edit.Document).Replace($"device_spec = {First}\n", "", StringComparison.Ordinal));
        Assert.Equal([First, Second], Values(Editor.Settle(drifted, [First, Second], edit.Written, []).Document));
    }

    [Fact]
    public void TakeOut_LineWasLaidOutAnew_IsStillOurs()
    {
        var edit = Editor.Settle(IniFiles.Parse("[pci]\n"), [Second], [], []);
        var touched = IniFiles.Parse("[pci]\ndevice_spec={ \"product_id\": \"10ca\", \"vendor_id\": \"8086\" }\n# mine\n");
        Assert.Equal("[pci]\n# mine\n", IniFiles.Text(Editor.Settle(touched, [], edit.Written, []).Document));
    }

    [Fact]
    public void TakeOut_OthersWroteIntoTheAddedSection_LeavesTheirOptions()
    {
        var edit = Editor.Settle(IniFiles.Parse("[a]\nx = 1"), [First], [], []);
        var joined = IniFiles.Parse(IniFiles.Text(edit.Document) + "\nalias = {}\n");
        var left = Editor.Settle(joined, [], edit.Written, []).Document;
        Assert.Equal(["1", "{}"], left.Assignments.Select(assignment => assignment.Value));
    }

    private static IEnumerable<string> Values(IniDocument document) =>
        document.Assignments.Where(Whitelist.IsSetBy).Select(assignment => assignment.Value);
}
