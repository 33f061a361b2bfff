namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>How OpenStack is deployed on a simulated machine.</summary>
public enum ServiceFlavour
{
    /// <summary>The distribution's packages: systemd units.</summary>
    Systemd,

    /// <summary>kolla with Docker.</summary>
    Docker,

    /// <summary>kolla with Podman.</summary>
    Podman,

    /// <summary>No manager at all: a program <c>cloud-service restart|status|logs NAME</c> that the site has made.</summary>
    Command,
}
