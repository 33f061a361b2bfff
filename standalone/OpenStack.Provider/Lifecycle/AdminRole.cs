using OpenStack.Client;
using OpenStack.Client.Errors;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// Foresees what a login lacks the admin role for, before anything is created. It only warns: the services decide, by a policy
/// that is theirs.
/// </summary>
internal sealed class AdminRole(CloudSession session)
{
    private const string Name = "admin";

    private int _couldNotLogIn;

    /// <summary>Warns when the login lacks the role, or once when nobody can log in.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="what">What needs the role: "network data: segments".</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WarnUnlessHeldAsync(string urn, string what, CancellationToken cancellationToken)
    {
        if (session.Cloud is not { } cloud)
        {
            return;
        }

        try
        {
            var roles = (await cloud.LogInAsync(cancellationToken)).Roles;
            if (!roles.Contains(Name))
            {
                session.Log.Warning(urn, Message(cloud, what, roles));
            }
        }
        catch (OpenStackException failure) when (failure.Kind.IsAboutReaching())
        {
            if (Interlocked.Exchange(ref _couldNotLogIn, 1) == 0)
            {
                session.Log.Warning(urn: "", $"{failure.Message}\nThis preview is made from the inputs alone.");
            }
        }
    }

    private static string Message(Cloud cloud, string what, IReadOnlyList<string> roles)
    {
        var has = roles.Count == 0 ? "no role" : $"the {(roles.Count == 1 ? "role" : "roles")} {string.Join(", ", roles)}";
        return $"{what} {(what.Contains(", ", StringComparison.Ordinal) ? "are" : "is")} for administrators unless the cloud's policy "
            + $"says otherwise, and the login {cloud.Login} has {has}; without the right the service will refuse it";
    }
}
