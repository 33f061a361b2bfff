using Pulumi.Sriov.Inputs;

namespace Pulumi.Sriov;

/// <summary>Names for services that several resources share.</summary>
internal static class ServiceNames
{
    /// <summary>
    /// The service with its name, unless it has one. A resource whose option several services read wants to know which of them
    /// it is told about; where there is only one, the provider knows.
    /// </summary>
    public static Input<ServiceArgs> Named(this Input<ServiceArgs> service, string name) => service.Apply(given => new ServiceArgs
    {
        Name = given.Name ?? name,
        Manager = given.Manager,
        Proof = given.Proof,
        Restart = given.Restart,
        Status = given.Status,
        Logs = given.Logs,
        Timeout = given.Timeout,
    });
}
