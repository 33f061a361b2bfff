using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.BootLoaders;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>
/// <c>grubby</c> of RHEL 9 (grubby-bls): <c>--info</c>, <c>--default-kernel</c>, <c>--update-kernel</c> with <c>--args</c> and
/// <c>--remove-args</c>.
/// </summary>
internal static class Grubby
{
    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        machine.Clock.Advance(TimeSpan.FromSeconds(1));
        var options = Options(arguments);
        var boot = (BlsBootLoader)machine.Fixture.Distribution.BootLoader;
        var entries = machine.Files.Match($"{BlsBootLoader.Entries}/*.conf")
            .Select(path => BlsEntry.Read(machine.Files, path))
            .OrderByDescending(entry => "/boot" + entry.Linux == boot.KernelImage).ToList();
        if (options.ContainsKey("default-kernel"))
        {
            return ProgramTable.Success(boot.KernelImage + "\n");
        }

        if ((options.GetValueOrDefault("info") ?? options.GetValueOrDefault("update-kernel")) is not { } wanted)
        {
            return ProgramTable.Failure(1, "grubby: no action specified\n");
        }

        var chosen = entries.Where(entry => wanted == "ALL"
            || "/boot" + entry.Linux == (wanted == "DEFAULT" ? boot.KernelImage : wanted)).ToList();
        if (chosen.Count == 0)
        {
            return ProgramTable.Failure(1, $"The param {wanted} is incorrect\n");
        }

        if (options.ContainsKey("info"))
        {
            return ProgramTable.Success(Describe(entries, chosen));
        }

        foreach (var entry in chosen)
        {
            entry.Options = Change(entry.Options, options.GetValueOrDefault("remove-args"), options.GetValueOrDefault("args"));
            entry.Save(machine.Files);
        }

        if (wanted == "ALL")
        {
            UpdateDefaults(machine, options);
        }

        return ProgramTable.Success();
    }

    private static Dictionary<string, string> Options(ImmutableArray<string> arguments)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                var (name, value) = arguments[i][2..].Split('=', 2) is [var left, var right]
                    ? (left, right)
                    : (arguments[i][2..], i + 1 < arguments.Length && !arguments[i + 1].StartsWith('-') ? arguments[++i] : "");
                options[name] = value;
            }
        }

        return options;
    }

    private static string Describe(List<BlsEntry> all, List<BlsEntry> chosen)
    {
        var text = new StringBuilder();
        foreach (var entry in chosen)
        {
            var words = entry.Options.Split(' ');
            var root = words.First(word => word.StartsWith("root=", StringComparison.Ordinal));
            text.Append($"index={all.IndexOf(entry)}\nkernel=\"/boot{entry.Linux}\"\n")
                .Append($"args=\"{string.Join(' ', words.Where(word => word != root))}\"\nroot=\"{root["root=".Length..]}\"\n")
                .Append($"initrd=\"/boot{entry.Initrd}\"\ntitle=\"{entry.Title}\"\nid=\"{entry.Id}\"\n");
        }

        return text.ToString();
    }

    // "name" removes name and name=anything; "name=value" removes just that. Adding replaces an argument of that name.
    private static string Change(string options, string? remove, string? add)
    {
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var argument in Words(remove))
        {
            words.RemoveAll(word => word == argument || (!argument.Contains('=') && NameOf(word) == argument));
        }

        foreach (var argument in Words(add))
        {
            words.RemoveAll(word => NameOf(word) == NameOf(argument));
            words.Add(argument);
        }

        return string.Join(' ', words);
    }

    private static string[] Words(string? arguments) => (arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(string argument) => argument.Split('=')[0];

    // grubby-bls keeps GRUB_CMDLINE_LINUX in step when all kernels are updated, for kernels that are installed later.
    private static void UpdateDefaults(SimulatedMachine machine, Dictionary<string, string> options)
    {
        const string Key = "GRUB_CMDLINE_LINUX=";
        var lines = machine.Files.ReadText("/etc/default/grub").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Key, StringComparison.Ordinal))
            {
                var old = lines[i][Key.Length..].Trim('"');
                lines[i] = $"{Key}\"{Change(old, options.GetValueOrDefault("remove-args"), options.GetValueOrDefault("args"))}\"";
            }
        }

        machine.Files.PutFile("/etc/default/grub", string.Join('\n', lines));
    }
}
