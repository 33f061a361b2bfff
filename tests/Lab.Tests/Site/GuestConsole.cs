using System.Text.RegularExpressions;
using Pulumi.Sriov.Lab.Tests.Cloud;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Site;

/// <summary>A virtual function as the guest that has it sees it.</summary>
internal sealed record GuestFunction(string Ids, string Driver, string Interface, string Mac);

/// <summary>What a server from the image <c>vnf-guest</c> has written on its console.</summary>
internal sealed partial record GuestConsole(IReadOnlyList<GuestFunction> Functions, IReadOnlyList<string> Answered)
{
    /// <summary>Waits until this many functions of the server have each had an answer to a ping.</summary>
    public static async Task<GuestConsole> WhenAnsweredAsync(ControlPlane cloud, string server, int functions)
    {
        GuestConsole? console = null;
        await Eventually.HoldsAsync(
            async () => (console = Parse(await CloudTool.ConsoleAsync(cloud.Name, server))).Answered.Count >= functions,
            $"server {server} has pinged somebody through {functions} virtual functions");
        return console!;
    }

    public static GuestConsole Parse(string text) => new(
        [.. Function().Matches(text).Select(line => new GuestFunction(
            line.Groups["ids"].Value, line.Groups["driver"].Value, line.Groups["interface"].Value, line.Groups["mac"].Value))],
        [.. Answer().Matches(text).Select(line => line.Groups["interface"].Value)]);

    [GeneratedRegex(@"vnf: [0-9a-f:.]+ (?<ids>[0-9a-f]{4}:[0-9a-f]{4}) (?<driver>\S+) (?<interface>\S+) mac (?<mac>[0-9a-f:]{17}) carrier 1")]
    private static partial Regex Function();

    [GeneratedRegex(@"vnf: ping (?<interface>\S+) ok, answered by")]
    private static partial Regex Answer();
}
