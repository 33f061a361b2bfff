namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>Options of ssh that decide which host key is trusted. They are settled before anything is proven to the host.</summary>
internal static class HostKeyOptions
{
    public static IEnumerable<string> For(ConnectionSettings settings) =>
        settings.HostKey is { } pin ? Pinned(pin.Trim()) : ByPolicy(settings.HostKeyPolicy);

    /// <summary>Whether a pin is one that can be compared: "SHA256:…" or "type base64 [comment]".</summary>
    public static bool IsPin(string pin) =>
        IsFingerprint(pin.Trim())
        || (pin.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var type, var key, ..] && IsKeyType(type) && IsBase64(key));

    private static IEnumerable<string> ByPolicy(HostKeyPolicy policy) => policy switch
    {
        HostKeyPolicy.Strict => ["StrictHostKeyChecking=yes"],
        HostKeyPolicy.AcceptNew => ["StrictHostKeyChecking=accept-new"],
        _ => ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "GlobalKnownHostsFile=/dev/null"],
    };

    // The pin is all that is known of the host. ssh asks KnownHostsCommand (OpenSSH 8.5) during the key exchange what it
    // knows; it answers with the key that was shown if that is the pinned one, else with nothing, which is a refusal.
    private static IEnumerable<string> Pinned(string pin)
    {
        var words = pin.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = IsFingerprint(pin) ? "$4" : "$2 $3";
        var wanted = IsFingerprint(pin) ? pin.TrimEnd('=') : $"{words[0]} {words[1]}";
        yield return "StrictHostKeyChecking=yes";
        yield return "UserKnownHostsFile=/dev/null";
        yield return "GlobalKnownHostsFile=/dev/null";
        yield return "VerifyHostKeyDNS=no";
        yield return "CheckHostIP=no";
        yield return "FingerprintHash=sha256";
        yield return $"KnownHostsCommand=/bin/sh -c 'if [ \"{shown}\" = \"{wanted}\" ]; then echo \"$1 $2 $3\"; fi' pin %H %t %K %f";
        if (!IsFingerprint(pin))
        {
            // A host has a key of each type; have it show the pinned one.
            yield return $"HostKeyAlgorithms={(words[0] == "ssh-rsa" ? "rsa-sha2-512,rsa-sha2-256" : words[0])}";
        }
    }

    private static bool IsFingerprint(string pin) =>
        pin.StartsWith("SHA256:", StringComparison.Ordinal) && IsBase64(pin["SHA256:".Length..]);

    // ssh-ed25519, ecdsa-sha2-nistp256, sk-ssh-ed25519@openssh.com
    private static bool IsKeyType(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '@');

    private static bool IsBase64(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');
}
