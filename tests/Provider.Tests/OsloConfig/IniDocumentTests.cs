using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.OsloConfig;

[Properties(Arbitrary = [typeof(IniFiles)])]
public sealed class IniDocumentTests
{
    [Property]
    public bool Parse_AnyFile_IsWrittenBackByteForByte(byte[] content) =>
        IniDocument.Parse(content).ToBytes().SequenceEqual(content);

    [Property]
    public Property Insert_AndRemoveAgain_IsTheSameFile(byte[] content, NonNegativeInt place, PositiveInt count)
    {
        var document = IniDocument.Parse(content);
        var at = place.Get % (document.Lines.Length + 1);
        var edited = document.Insert(at, Enumerable.Repeat("x = 1", count.Get)).Remove(at, count.Get);
        return edited.ToBytes().SequenceEqual(content).ToProperty();
    }

    [Fact]
    public void Assignments_ContinuationLines_AreOneValue()
    {
        var document = IniFiles.Parse("[pci]\nalias = {\n  \"name\":\n\t\"a1\"}\n\nother: 'quoted'  \n");
        Assert.Equal(["{\n\"name\":\n\"a1\"}", "quoted"], document.Assignments.Select(assignment => assignment.Value));
        Assert.Equal((1, 3), (document.Assignments[0].Line, document.Assignments[0].Count));
    }

    [Fact]
    public void Assignments_ColonBeforeEquals_SeparatesTheName()
    {
        var assignment = Assert.Single(IniFiles.Parse("[a]\nurl: http://h/?q=1\r\n").Assignments);
        Assert.Equal(("url", "http://h/?q=1"), (assignment.Name, assignment.Value));
    }

    [Fact]
    public void Assignments_DuplicateSections_KeepTheirOptions()
    {
        var document = IniFiles.Parse("[pci]\na=1\n[other]\n[PCI]\na=2\n");
        Assert.Equal(["1", "2"], document.Assignments.Where(new OptionName("pci", "a").IsSetBy).Select(assignment => assignment.Value));
    }

    [Theory]
    [InlineData("[pci]\n\n  indented\n", 3, "continues no option")]
    [InlineData("[pci]\nx = 1\n# comment\n  indented\n", 4, "continues no option")]
    [InlineData("x = 1\n", 1, "before the first section")]
    [InlineData("[pci\n", 1, "section header")]
    [InlineData("[pci]\npassword\n", 2, "neither")]
    [InlineData("\ufeff[pci]\nx = 1\n", 1, "byte order mark")]
    public void Fault_WhatOsloConfigRefuses_IsToldWithoutTheLine(string text, int line, string reason)
    {
        var fault = IniFiles.Parse(text).Fault;
        Assert.Equal(line, fault?.LineNumber);
        Assert.Contains(reason, fault?.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("password", fault?.Reason, StringComparison.Ordinal);
    }
}
