namespace Pulumi.Sriov.Provider.Simulation.Faults;

/// <summary>The connection to the simulated host is gone, with the answer that was to come over it.</summary>
internal sealed class ConnectionLostException() : Exception("client_loop: send disconnect: Broken pipe");
