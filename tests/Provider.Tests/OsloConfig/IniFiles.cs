using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Tests.OsloConfig;

/// <summary>Configuration files as people leave them: generated from the pieces that make editing them hard.</summary>
public static class IniFiles
{
    private static readonly Gen<string> Lines = Gen.Elements(
        "", "  ", "# a comment", "; another", "[DEFAULT]", "[pci]", "[PCI]", "[other]", "debug = true", "debug: false",
        "transport_url = rabbit://u:p=w@h", "device_spec = {\"devname\": \"ens1f0\"}", "device_spec={\"address\":\"*:0a:00.*\"}  ",
        "alias = '{\"name\":\"a1\"}'", "list = a, b,", "list = \"a,b\"", "list =", "list = a,\n  b,\n\tc", "ünï = cöde",
        "value = $my_ip and ${x}");

    /// <summary>The bytes of a file.</summary>
    public static Arbitrary<byte[]> Contents() => Gen.Elements("\n", "\r\n", "\r")
        .SelectMany(lineBreak => Lines.ListOf().SelectMany(lines => Gen.Elements(true, false).Select(isEnded =>
            Encoding.UTF8.GetBytes(string.Join(lineBreak, lines.Select(line => line.Replace("\n", lineBreak)))
                + (isEnded ? lineBreak : "")))))
        .ToArbitrary();

    internal static IniDocument Parse(string text) => IniDocument.Parse(Encoding.UTF8.GetBytes(text));

    internal static string Text(IniDocument document) => Encoding.UTF8.GetString(document.ToBytes().AsSpan());
}
