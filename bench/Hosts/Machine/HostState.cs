using System.Text.Json.Nodes;

namespace Bench.Hosts.Machine;

/// <summary>
/// What all ways have to lead to, in words of its own, read from the files that stand for a host: its cards, the arguments that its
/// kernel gets, what nova and neutron read, and that they were restarted to read it. In which file or line something stands does not count.
/// </summary>
/// <param name="Lines">One for each fact, sorted.</param>
internal sealed record HostState(IReadOnlyList<string> Lines)
{
    /// <summary>Reads the state of a host from outside.</summary>
    /// <param name="directory">The host's directory.</param>
    public static HostState Read(string directory) => new([
        .. CardTree.PhysicalFunctions.SelectMany(function => Card(Path.Combine(directory, "sys"), function.Address, function.Interface))
            .Concat(KernelArguments(Path.Combine(directory, "boot", "grub", "grub.cfg")))
            .Concat(Options(Path.Combine(directory, "etc", "nova", "nova.conf")))
            .Concat(Options(Path.Combine(directory, "etc", "neutron", "plugins", "ml2", "sriov_agent.ini")))
            .Concat(Directory.GetFiles(Path.Combine(directory, "services")).Where(service => !Path.HasExtension(service)).Select(Service))
            .Order(StringComparer.Ordinal),
    ]);

    /// <summary>What is different: <c>&lt;</c> only here, <c>&gt;</c> only there; empty = nothing.</summary>
    public string DifferenceTo(HostState other) => string.Join(
        '\n', Lines.Except(other.Lines).Select(line => $"< {line}").Concat(other.Lines.Except(Lines).Select(line => $"> {line}")));

    private static IEnumerable<string> Card(string sys, string address, string link)
    {
        string Text(string path) => File.ReadAllText(Path.Combine(sys, path)).Trim();
        var device = Path.Combine("bus", "pci", "devices", address);
        yield return $"{link} flags {Text($"class/net/{link}/flags")}";
        yield return $"{link} mtu {Text($"class/net/{link}/mtu")}";
        yield return $"{link} autoprobe {Text(Path.Combine(device, "sriov_drivers_autoprobe"))}";
        yield return $"{link} virtual functions {Directory.GetDirectories(Path.Combine(sys, device), "virtfn*").Length}";
    }

    private static string Service(string path) =>
        $"{Path.GetFileName(path)} {(File.ReadAllText(path).Trim().EndsWith(" 1", StringComparison.Ordinal) ? "runs as it was" : "restarted")}";

    private static IEnumerable<string> KernelArguments(string menu) => File.ReadLines(menu)
        .Single(line => line.Trim().StartsWith("linux ", StringComparison.Ordinal))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Skip(2)
        .Select(argument => $"kernel {argument}");

    private static IEnumerable<string> Options(string path)
    {
        var section = "";
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                section = line;
            }
            else if (!line.StartsWith('#') && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var value])
            {
                yield return $"{section} {name} {string.Join(',', Normal(value))}";
            }
        }
    }

    // Entries are JSON objects, whose members have no order; what else has commas is a list, whose items have none here.
    private static IEnumerable<string> Normal(string value) => value.StartsWith('{')
        ? JsonNode.Parse(value)!.AsObject().Select(member => $"{member.Key}={member.Value}").Order(StringComparer.Ordinal)
        : value.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal);
}
