using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>
/// A virtual function that the host's own driver takes needs interrupts: one for each CPU that it serves and one more,
/// seldom over ten. When they are used up, functions are made that no driver takes.
/// </summary>
internal sealed class VectorRule : IPreflightRule
{
    private const int MostPerFunction = 10;

    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        if (seen.Platform.Interrupts is not { } room)
        {
            yield break;
        }

        var probed = wish.FoundFunctions
            .Where(function => function.Wanted is { VfioDriver: null, Made: > 0 } && WillProbe(function.Wanted))
            .ToList();
        var each = Math.Min(room.Cpus + 1, MostPerFunction);
        var needed = probed.Sum(function => function.Wanted.Made) * each;
        if (needed > room.Free)
        {
            yield return Find.In("interrupts", probed[0].Wanted.Path("autoprobe")).Warning(
                $"{probed.Sum(function => function.Wanted.Made)} virtual functions take about {needed} interrupts on the host, and {room.Free} of "
                    + $"{room.Total} are free",
                "Set autoprobe: false where guests get the virtual functions: then the host's driver leaves them alone.");
        }
    }

    private static bool WillProbe(WantedFunction function) => function.Inputs.Autoprobe ?? function.Device!.Autoprobe ?? true;
}
