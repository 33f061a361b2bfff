using System.Security.Cryptography;
using System.Text;

namespace OpenStack.Provider.Lifecycle;

/// <summary>What states have instead of long or private text: the official provider's hash, so that states can be exchanged.</summary>
internal static class Digest
{
    /// <summary>SHA-1 of the text in UTF-8, in lower-case hex. It tells changes, and protects nothing.</summary>
#pragma warning disable CA5350
    public static string OfText(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
