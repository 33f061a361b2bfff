using FsCheck.Xunit;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.OsloConfig;

[Properties(Arbitrary = [typeof(IniFiles)])]
public sealed class ListEditorTests
{
    private static readonly OsloOption List = new("other", "list");
    private static readonly ListEditor Editor = new(List);

    [Property]
    public bool Settle_ThenTakeOut_IsTheSameFile(byte[] content)
    {
        var edit = Editor.Settle(IniDocument.Parse(content), ["x", "y"], null, ["d"]);
        return Editor.Settle(edit.Document, [], edit.Change, ["d"]).Document.ToBytes().SequenceEqual(content);
    }

    [Property]
    public bool Settle_AnyFile_KeepsOthersItemsAndAddsOurs(byte[] content)
    {
        var before = IniDocument.Parse(content);
        var items = List.FindIn(before) is { } line ? IniReader.ListItems(line.Value) : ["d"];
        var after = Editor.Settle(before, ["x", "b"], null, ["d"]).Document;
        return IniReader.ListItems(List.FindIn(after)!.Value).SequenceEqual(items.Union(["x", "b"]));
    }

    [Property]
    public bool Settle_Twice_ChangesNothing(byte[] content)
    {
        var once = Editor.Settle(IniDocument.Parse(content), ["x"], null, []);
        var twice = Editor.Settle(once.Document, ["x"], once.Change, []);
        return twice.Change == once.Change && twice.Document.ToBytes().SequenceEqual(once.Document.ToBytes());
    }

    [Theory]
    [InlineData("list = a,b", "list = a,b,x")]
    [InlineData("list: a, b", "list: a, b, x")]
    [InlineData("list = \"a,b\"", "list = \"a,b,x\"")]
    [InlineData("list =", "list = x")]
    [InlineData("list = a,\n  b,", "list = a,\n  b,x")]
    public void Settle_ListThatIsSet_IsExtendedInItsOwnLayout(string before, string after)
    {
        var edit = Editor.Settle(IniFiles.Parse($"[other]\n{before}\n"), ["x"], null, ["d"]);
        Assert.Equal($"[other]\n{after}\n", IniFiles.Text(edit.Document));
    }

    [Fact]
    public void Settle_ListThatIsNotSet_StartsFromTheOneInForce() =>
        Assert.Equal(
            $"{IniEditor.SectionMark}\n[other]\nlist = d,e,x\n",
            IniFiles.Text(Editor.Settle(IniDocument.Empty, ["x"], null, ["d", "e"]).Document));

    [Fact]
    public void Settle_AllItemsAreThere_ChangesNothing()
    {
        var edit = Editor.Settle(IniFiles.Parse("[other]\nlist = x, a\n"), ["x"], null, []);
        Assert.Equal("[other]\nlist = x, a\n", IniFiles.Text(edit.Document));
        Assert.Null(edit.Change);
    }

    [Fact]
    public void Settle_ItemThatStandsForAll_IsEnough()
    {
        var editor = new ListEditor(List) { Any = "*" };
        Assert.Empty(editor.Settle(IniDocument.Empty, ["x"], null, ["*"]).Document.Lines);
    }

    [Fact]
    public void Settle_OtherItems_TakesOnlyOurFormerOnesOut()
    {
        var edit = Editor.Settle(IniFiles.Parse("[other]\nlist = a\n"), ["x", "y"], null, []);
        var next = Editor.Settle(edit.Document, ["y", "z"], edit.Change, []);
        Assert.Equal("[other]\nlist = a,y,z\n", IniFiles.Text(next.Document));
        Assert.Equal("[other]\nlist = a\n", IniFiles.Text(Editor.Settle(next.Document, [], next.Change, []).Document));
    }

    [Theory]
    [InlineData("list = a,x,b", "list = a,b")]
    [InlineData("list = x, b", "list = b")]
    [InlineData("list = a,\n  x,\n  b", "list = a,\n  b")]
    public void TakeOut_OthersChangedTheLine_KeepsTheirItems(string touched, string left)
    {
        var edit = Editor.Settle(IniFiles.Parse("[other]\nlist = a\n"), ["x"], null, []);
        var document = Editor.Settle(IniFiles.Parse($"[other]\n{touched}\n"), [], edit.Change, []).Document;
        Assert.Equal($"[other]\n{left}\n", IniFiles.Text(document));
    }

    [Fact]
    public void Settle_OthersAddedToOurLine_ChangesNothing()
    {
        var edit = Editor.Settle(IniFiles.Parse("[other]\n"), ["x"], null, ["d"]);
        var touched = IniFiles.Parse("[other]\nlist = d,x,more\n");
        Assert.Equal("[other]\nlist = d,x,more\n", IniFiles.Text(Editor.Settle(touched, ["x"], edit.Change, ["d"]).Document));
    }
}
