namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>How many hosts are being logged in to at the same time.</summary>
/// <param name="InAll">
/// A login costs the machine that runs the deployment a process and some milliseconds of cryptography, so more of them end no
/// sooner.
/// </param>
/// <param name="PerBastion">sshd drops connections that are not logged in yet beyond 10 (sshd_config(5), MaxStartups).</param>
internal sealed record LoginLimits(int InAll = 16, int PerBastion = 8);
