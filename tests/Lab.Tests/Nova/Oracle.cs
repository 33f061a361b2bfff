using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Sriov.Lab.Tests.Cloud;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Lab.Tests.Nova;

/// <summary>Asks the packaged nova's own code, any number of questions in one process.</summary>
internal static class Oracle
{
    /// <summary>What nova answers to each file: see oracle.py.</summary>
    /// <param name="host">The devices that nova shall see.</param>
    /// <param name="question"><c>match</c> or <c>aliases</c>.</param>
    /// <param name="files">Texts of nova.conf.</param>
    public static async Task<IReadOnlyList<OracleAnswer>> AskAsync(PciObservation host, string question, IEnumerable<string> files)
    {
        var lines = files.Select(file => new JsonObject { ["ask"] = question, ["file"] = file }.ToJsonString());
        var result = await CloudTool.PythonAsync(
            Path.Combine(AppContext.BaseDirectory, "Nova", "oracle.py"), string.Join('\n', lines.Prepend(Devices(host).ToJsonString())) + "\n");
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(OracleAnswer.Parse)];
    }

    private static JsonArray Devices(PciObservation host)
    {
        var parents = host.PhysicalFunctions
            .SelectMany(function => function.VirtualFunctions.Select(vf => (Vf: vf.Address, Parent: function.Address)))
            .ToDictionary(pair => pair.Vf, pair => pair.Parent.ToString());
        return [.. host.Devices.Select(device => new JsonObject
        {
            ["address"] = device.Address.ToString(),
            ["vendor"] = device.VendorId,
            ["product"] = device.ProductId,
            ["parent"] = parents.GetValueOrDefault(device.Address),
            ["link"] = device.Link?.Name,
            ["totalvfs"] = host.FindPhysicalFunction(device.Address)?.TotalVfs,
        })];
    }
}

/// <summary>One answer of nova's code.</summary>
/// <param name="Items">Addresses or names.</param>
/// <param name="Complaint">Why nova does not take the file; <c>null</c> = it does.</param>
internal sealed record OracleAnswer(IReadOnlyList<string> Items, string? Complaint)
{
    public static OracleAnswer Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("complaint", out var complaint)
            ? new OracleAnswer([], complaint.GetString())
            : new OracleAnswer([.. json.RootElement.GetProperty("answer").EnumerateArray().Select(item => item.GetString()!)], null);
    }
}
