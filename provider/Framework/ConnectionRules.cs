using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>What can be told to be wrong with a connection before any host is dialled.</summary>
internal static class ConnectionRules
{
    /// <summary>Longest time limit: what a timer of the runtime can wait (2^31 ms), in seconds.</summary>
    private const double LongestLimit = 2_147_483;

    public static IEnumerable<CheckFailure> Validate(ConnectionInputs connection, string path) =>
        ValidateHost(connection.Host, path + ".host").Concat(Validate((ConnectionDefaults)connection, path));

    public static IEnumerable<CheckFailure> Validate(ConnectionDefaults connection, string path)
    {
        if (connection.Port is < 1 or > 65535)
        {
            yield return new CheckFailure(path + ".port", "must be from 1 to 65535");
        }

        if (connection.ConnectTimeout is <= 0 or > LongestLimit or double.NaN)
        {
            yield return new CheckFailure(path + ".connectTimeout", "must be a number of seconds above 0");
        }

        if (connection.OperationTimeout is <= 0 or > LongestLimit or double.NaN)
        {
            yield return new CheckFailure(path + ".operationTimeout", "must be a number of seconds above 0");
        }

        foreach (var failure in ValidateKeys(connection, path))
        {
            yield return failure;
        }
    }

    private static IEnumerable<CheckFailure> ValidateKeys(ConnectionDefaults connection, string path)
    {
        // What is wrong with a private key must not be told by showing it.
        if (connection.PrivateKey is { } key && !PrivateKeyText.IsOne(key))
        {
            yield return new CheckFailure(
                path + ".privateKey", "must be the whole text of an OpenSSH or PEM private key, from its BEGIN line to its END line");
        }

        if (connection is { PrivateKey: not null, PrivateKeyPath: not null })
        {
            yield return new CheckFailure(path + ".privateKeyPath", "must not be given together with privateKey");
        }

        if (connection.HostKey is { } pin && !HostKeyOptions.IsPin(pin))
        {
            yield return new CheckFailure(
                path + ".hostKey", "must be a public key ('ssh-ed25519 AAAA…') or its SHA-256 fingerprint ('SHA256:…')");
        }

        if (connection is { HostKey: not null, HostKeyPolicy: HostKeyPolicy.AcceptNew or HostKeyPolicy.Insecure })
        {
            yield return new CheckFailure(
                path + ".hostKeyPolicy", "must be strict or left out together with hostKey: nothing but the pinned key is accepted");
        }
    }

    private static IEnumerable<CheckFailure> ValidateHost(string host, string path)
    {
        // An ssh client would take a leading dash for an option; a slash ends the host in a resource id.
        if (host.Length == 0 || host[0] == '-' || host.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '/' or '@'))
        {
            yield return new CheckFailure(
                path, "must be a host name, an address or an ssh_config alias; the login goes into user");
        }
    }
}
