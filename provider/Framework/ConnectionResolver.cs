using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>Where the fields of a connection come from: the resource, then the provider, then ssh_config.</summary>
internal static class ConnectionResolver
{
    public static ConnectionSettings Resolve(ConnectionInputs own, ConnectionDefaults defaults)
    {
        var standard = new ConnectionSettings(own.Host);
        return standard with
        {
            Port = own.Port ?? defaults.Port,
            User = own.User ?? defaults.User,
            PrivateKey = own.PrivateKey ?? defaults.PrivateKey,
            PrivateKeyPath = own.PrivateKeyPath ?? defaults.PrivateKeyPath,
            Password = own.Password ?? defaults.Password,
            HostKey = own.HostKey ?? defaults.HostKey,
            HostKeyPolicy = own.HostKeyPolicy ?? defaults.HostKeyPolicy ?? standard.HostKeyPolicy,
            ProxyJump = own.ProxyJump ?? defaults.ProxyJump,
            SshConfigFile = own.SshConfigFile ?? defaults.SshConfigFile,
            Become = own.Become ?? defaults.Become ?? standard.Become,
            BecomePassword = own.BecomePassword ?? defaults.BecomePassword,
            ConnectTimeout = Seconds(own.ConnectTimeout ?? defaults.ConnectTimeout) ?? standard.ConnectTimeout,
            OperationTimeout = Seconds(own.OperationTimeout ?? defaults.OperationTimeout) ?? standard.OperationTimeout,
        };
    }

    private static TimeSpan? Seconds(double? value) => value is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
