using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>The arguments of ssh for a connection. None of them is a secret.</summary>
internal static class SshCommandLine
{
    /// <param name="settings">What the user said; the rest is left to ssh_config.</param>
    /// <param name="agentSocket">Of the agent that holds <see cref="ConnectionSettings.PrivateKey"/>.</param>
    /// <param name="remoteCommand">What the login shell of the host is told to run.</param>
    public static ImmutableArray<string> Build(ConnectionSettings settings, string? agentSocket, string remoteCommand)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.Add("-T");
        AddPair("-F", settings.SshConfigFile);
        AddPair("-p", settings.Port?.ToString(CultureInfo.InvariantCulture));
        AddPair("-l", settings.User);
        AddPair("-J", settings.ProxyJump);
        AddOptions(Common(settings));
        AddOptions(HostKeyOptions.For(settings));
        AddPair("-i", settings.PrivateKeyPath);
        AddOptions(Identity(settings, agentSocket));
        arguments.AddRange("--", settings.Host, remoteCommand);
        return arguments.ToImmutable();

        void AddPair(string option, string? value)
        {
            if (value is not null)
            {
                arguments.AddRange(option, value);
            }
        }

        void AddOptions(IEnumerable<string> options)
        {
            foreach (var option in options)
            {
                arguments.AddRange("-o", option);
            }
        }
    }

    private static IEnumerable<string> Common(ConnectionSettings settings)
    {
        // A password is answered by SSH_ASKPASS, which batch mode forbids; once, since a second try would not differ.
        yield return settings.Password is null ? "BatchMode=yes" : "BatchMode=no";
        yield return "NumberOfPasswordPrompts=1";
        yield return $"ConnectTimeout={Math.Max(1, (int)Math.Ceiling(settings.ConnectTimeout.TotalSeconds))}";
        yield return "ServerAliveInterval=15";
        yield return "ServerAliveCountMax=3";
        // The connection ends with this run, and the host's lock with it; a shared one would live on.
        yield return "ControlMaster=no";
        yield return "ControlPath=none";
        // The fingerprint of an unknown host key is told at this level only.
        yield return "LogLevel=DEBUG1";
        // What a user's ssh_config may ask for and a pipe to a shell cannot have.
        yield return "RemoteCommand=none";
        yield return "PermitLocalCommand=no";
        yield return "ClearAllForwardings=yes";
        yield return "ForwardAgent=no";
        yield return "ForwardX11=no";
    }

    private static IEnumerable<string> Identity(ConnectionSettings settings, string? agentSocket)
    {
        if (agentSocket is not null)
        {
            // The private agent holds the one key, so every key it has may be tried; the default files are not.
            yield return $"IdentityAgent={agentSocket.Replace("%", "%%", StringComparison.Ordinal)}";
            yield return "IdentitiesOnly=no";
            yield return "IdentityFile=none";
        }
        else if (settings.PrivateKeyPath is not null)
        {
            yield return "IdentitiesOnly=yes";
        }
    }
}
