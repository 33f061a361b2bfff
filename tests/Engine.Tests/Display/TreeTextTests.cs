using Pulumi.Engine.Display;
using Pulumi.Engine.Model;

namespace Engine.Tests.Display;

/// <summary>The tree in a terminal that is too low for it, and the line below.</summary>
public class TreeTextTests
{
    private static readonly DisplayOptions Update = new() { Kind = DeploymentKind.Update, Stack = "dev" };

    [Fact]
    public void Of_WindowIsHighEnough_ShowsAllThatHasNews()
    {
        var view = View(Recordings.FailedUpdate);

        Assert.Equal(Lines(new TreeText(Update).Of(view)), Lines(new TreeText(Update).Of(view, height: 5)));
    }

    [Fact]
    public void Of_WindowIsTooLow_ShowsWhatIsAtWorkBelowItsParentsAndWhatFailed()
    {
        var view = View(Recordings.FailedUpdate);

        var lines = Lines(new TreeText(Update).Of(view, height: 4));

        Assert.Equal(4, lines.Count);
        Assert.Contains("updating failed", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("created", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WindowIsLowerThanWhatIsAtWork_IsNeverExceeded()
    {
        var view = View(Recordings.FailedUpdate);

        Assert.Equal(2, new TreeText(Update).Of(view, height: 2).Count);
    }

    [Fact]
    public void Account_WhileItRuns_CountsWhatIsDoneAndAtWork()
    {
        var view = View(Recordings.FailedUpdate.TakeWhile(engineEvent => engineEvent is not EngineEvent.ResourceOperationFailed));

        Assert.Equal("1 done, 1 at work (0s)", new TreeText(Update).Account(view).ToString());
    }

    [Fact]
    public void Account_Preview_CountsWhatIsPlanned() =>
        Assert.Equal("3 planned (0s)", new TreeText(Update with { Planning = true }).Account(View(Recordings.Preview)).ToString());

    [Fact]
    public void Account_NothingHappenedYet_SaysThatItStarts() =>
        Assert.Equal("starting…", new TreeText(Update).Account(View([])).ToString());

    [Fact]
    public void Account_Cancelled_SaysWhatItWaitsFor() => Assert.Contains(
        "cancelling", new TreeText(Update).Account(View(Recordings.FailedUpdate.Append(new EngineEvent.Cancel()))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("openstack:networking/network:Network", "openstack:networking:Network")]
    [InlineData("openstack:networking/secGroup:SecGroup", "openstack:networking:SecGroup")]
    [InlineData("sriov:host:Iommu", "sriov:host:Iommu")]
    [InlineData("aws:ec2/other:Instance", "aws:ec2/other:Instance")]
    [InlineData("component", "component")]
    public void Of_TypeWhoseModuleRepeatsIt_LeavesTheRepetitionOut(string type, string expected) =>
        Assert.Equal(expected, TypeText.Of(Urn.Create("dev", "site", null, type, "name")));

    private static DeploymentView View(IEnumerable<EngineEvent> events)
    {
        var view = new DeploymentView(new StoppedClock(), showDebug: false);
        foreach (var engineEvent in events)
        {
            view.Apply(engineEvent);
        }

        return view;
    }

    private static List<string> Lines(IReadOnlyList<StyledLine> lines) => [.. lines.Select(line => line.ToString())];

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
