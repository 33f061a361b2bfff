namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>
/// A write(2) that sleeps in the kernel until someone else lets go of a device: the writer can be killed only after
/// that, and the work is done then even if nobody waits for it any more.
/// </summary>
/// <param name="released">Whether it can go on.</param>
internal sealed class WriteBlockedException(Func<bool> released) : Exception("The write sleeps in the kernel.")
{
    public Func<bool> Released { get; } = released;
}
