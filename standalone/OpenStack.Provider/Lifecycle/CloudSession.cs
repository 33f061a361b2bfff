using OpenStack.Client;
using Pulumi.Plugin;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Lifecycle;

/// <summary>What the calls of one provider process share: the cloud, once it is configured, and the way to the user.</summary>
internal sealed class CloudSession : IDisposable
{
    private volatile Cloud? _cloud;

    /// <param name="log">Messages for the user.</param>
    public CloudSession(IUserLog log)
    {
        Log = log;
        AdminRole = new AdminRole(this);
    }

    /// <summary>Messages for the user.</summary>
    public IUserLog Log { get; }

    /// <summary>Foresees what a login lacks the role for.</summary>
    public AdminRole AdminRole { get; }

    /// <summary>The cloud; <c>null</c> while the configuration is not known.</summary>
    public Cloud? Cloud
    {
        get => _cloud;
        set => _cloud = value;
    }

    /// <summary>The cloud, for whatever can't go on without it.</summary>
    /// <exception cref="ProviderException">The configuration is not known.</exception>
    public Cloud RequireCloud() => _cloud ?? throw new ProviderException(
        FailureKind.Invalid,
        host: null,
        "connecting to OpenStack",
        "the provider's configuration was not known when it was configured",
        "Give the provider values that are known before the deployment starts.");

    public void Dispose() => _cloud?.Dispose();
}
