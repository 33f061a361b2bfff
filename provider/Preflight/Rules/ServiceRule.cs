using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Neutron;
using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>The services that are going to be configured must be there, with their files.</summary>
internal sealed class ServiceRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen) =>
    [
        .. wish.NovaCompute
            ? Look("novaCompute", "nova-compute", NovaFiles.MainOf(["nova-compute"], seen), "nova.conf", seen)
            : [],
        .. wish.SriovAgent
            ? Look("sriovAgent", "neutron-sriov-agent", NeutronFiles.IniOf("neutron-sriov-agent", "sriov_agent.ini", seen), "sriov_agent.ini", seen)
            : [],
    ];

    private static IEnumerable<PreflightFinding> Look(string property, string service, string? file, string fileName, HostObservation seen)
    {
        var find = Find.In("services", property);
        if (!ServiceFinder.IsThere(new ServiceInputs { Name = service }, seen))
        {
            yield return find.Error(
                $"the host runs no {service}, neither as a unit nor in a container",
                "Install it first. If it runs under another name, say so with the component's services.");
        }

        if (file is null)
        {
            yield return find.Error(
                $"there is no {fileName} of {service} where distributions and kolla have it",
                "Install the service first, or say where the file is.");
        }
    }
}
