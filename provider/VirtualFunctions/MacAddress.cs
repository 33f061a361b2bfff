namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>MAC addresses: six octets in hex with colons.</summary>
internal static class MacAddress
{
    public static bool IsWellFormed(string text) =>
        text.Split(':') is { Length: 6 } octets && octets.All(octet => octet.Length == 2 && octet.All(char.IsAsciiHexDigit));

    /// <summary>Whether a station can have it: unicast (the lowest bit of the first octet is 0) and not zero.</summary>
    public static bool IsAssignable(string text) =>
        (Convert.ToByte(text[..2], 16) & 1) == 0 && text.Any(c => c is not ('0' or ':'));

    /// <summary>What is wrong with it.</summary>
    public static string Reason(string text) => IsWellFormed(text)
        ? $"'{text}' can't be assigned: the address must be unicast (first octet even) and not zero"
        : $"'{text}' is no MAC address; it has six octets: 52:54:00:12:34:56";
}
