using OpenStack.Provider.Compute.Instance;

namespace OpenStack.Provider.Tests.Compute;

public sealed class PowerTests
{
    private static readonly string[] Statuses =
        ["ACTIVE", "SHUTOFF", "PAUSED", "SUSPENDED", "SHELVED", "SHELVED_OFFLOADED", "RESCUE", "ERROR", "VERIFY_RESIZE", "BUILD"];

    [Fact]
    public void Next_FromEveryStatus_LeadsToEveryWantableState()
    {
        foreach (var wanted in Power.Wantable)
        {
            foreach (var start in Statuses)
            {
                // Whichever of its statuses an action ends in, the way goes on.
                AssertArrives(start, wanted, most: 4);
            }
        }
    }

    private static void AssertArrives(string status, string wanted, int most)
    {
        if (Power.Next(status, wanted) is not { } step)
        {
            Assert.Equal(wanted.ToUpperInvariant(), status);
            return;
        }

        Assert.True(most > 0, $"{status} does not lead to {wanted}");
        Assert.All(step.LeadsTo, next => AssertArrives(next, wanted, most - 1));
    }
}
