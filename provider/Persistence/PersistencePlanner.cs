using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>
/// From what a host has and what is wanted to the operations between them: pure. For several PFs at once each file that they share is
/// written once, and each command runs once.
/// </summary>
internal sealed class PersistencePlanner
{
    private const int Executable = 0b111_101_101;
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(1);

    private readonly ImmutableArray<PersistenceWish> _wishes;
    private readonly PersistenceObservation _seen;
    private readonly List<string> _lines = [];
    private readonly ImmutableArray<HostOperation>.Builder _operations = ImmutableArray.CreateBuilder<HostOperation>();

    private PersistencePlanner(ImmutableArray<PersistenceWish> wishes, PersistenceObservation seen) => (_wishes, _seen) = (wishes, seen);

    /// <summary>The change; <c>null</c> = all is as it should be.</summary>
    /// <param name="wishes">What shall restore which PF.</param>
    /// <param name="seen">What the host has.</param>
    public static PersistenceChange? Plan(ImmutableArray<PersistenceWish> wishes, PersistenceObservation seen)
    {
        var planner = new PersistencePlanner(wishes, seen);
        planner.Plan();
        return planner._operations.Count == 0
            ? null
            : new PersistenceChange(string.Join('\n', planner._lines), planner._operations.ToImmutable());
    }

    /// <summary>What restores PFs when nothing else is asked for.</summary>
    public static PersistenceKind DefaultFor(PersistenceObservation seen) =>
        seen.HasSystemd ? PersistenceKind.Systemd : PersistenceKind.RcLocal;

    /// <summary>What restores the PF at boot, as far as it can be seen.</summary>
    public static PersistenceKind Find(PciAddress function, PersistenceObservation seen)
    {
        if (!seen.Files.ContainsKey(PersistencePaths.Settings(function)))
        {
            return PersistenceKind.None;
        }

        return seen.EnabledUnits.Contains(PersistencePaths.Unit(function)) ? PersistenceKind.Systemd
            : seen.RcLocal is { } file && RcLocalBlock.IsIn(file.Text, function) ? PersistenceKind.RcLocal
            : PersistenceKind.None;
    }

    private void Plan()
    {
        Disable([.. _wishes.Where(wish => wish.Kind != PersistenceKind.Systemd).Select(wish => wish.Function)]);

        // Ahead of what it calls while that goes, and behind it while that comes.
        var inserts = _wishes.Any(wish => wish.Kind == PersistenceKind.RcLocal);
        if (!inserts)
        {
            ChangeRcLocal();
        }

        WriteFiles();
        Enable([.. _wishes.Where(wish => wish.Kind == PersistenceKind.Systemd).Select(wish => wish.Function)]);
        if (inserts)
        {
            ChangeRcLocal();
        }

        RemoveFiles();
    }

    private void WriteFiles()
    {
        var kept = _wishes.Where(wish => wish.Kind != PersistenceKind.None).ToList();
        if (kept.Count == 0)
        {
            return;
        }

        var before = _operations.Count;
        Write(PersistencePaths.Script, PersistenceFiles.Script, Executable);
        foreach (var wish in kept)
        {
            Write(PersistencePaths.Settings(wish.Function), [.. Encoding.UTF8.GetBytes(wish.Settings!)], mode: null);
        }

        if (_operations.Count > before)
        {
            _operations.Insert(before, new MakeDirectory(PersistencePaths.SettingsDirectory));
        }

        if (kept.Exists(wish => wish.Kind == PersistenceKind.Systemd)
            && Write(PersistencePaths.UnitTemplate, PersistenceFiles.UnitTemplate, mode: null))
        {
            Run("systemctl", "daemon-reload");
        }
    }

    private bool Write(string path, ImmutableArray<byte> content, int? mode)
    {
        if (_seen.Files.TryGetValue(path, out var file) && file.Content.AsSpan().SequenceEqual(content.AsSpan()))
        {
            return false;
        }

        var write = new WriteFile(path, content);
        _operations.Add(mode is null ? write : write with { Mode = mode.Value });
        _lines.Add($"write {path}");
        return true;
    }

    private void Enable(ImmutableArray<PciAddress> functions)
    {
        ImmutableArray<string> units = [.. functions.Select(PersistencePaths.Unit).Where(unit => !_seen.EnabledUnits.Contains(unit))];
        if (!units.IsEmpty)
        {
            Run(["systemctl", "enable", .. units]);
            _lines.AddRange(units.Select(unit => $"enable {unit}"));
        }
    }

    private void Disable(ImmutableArray<PciAddress> functions)
    {
        ImmutableArray<string> units = [.. functions.Select(PersistencePaths.Unit).Where(_seen.EnabledUnits.Contains)];
        if (units.IsEmpty)
        {
            return;
        }

        // systemctl does not disable a unit whose file is gone, as after a removal that was cut off.
        if (_seen.Files.ContainsKey(PersistencePaths.UnitTemplate))
        {
            Run(["systemctl", "disable", .. units]);
        }
        else
        {
            _operations.AddRange(units.Select(unit => new RemoveFile($"{PersistencePaths.WantedUnits}/{unit}")));
        }

        _lines.AddRange(units.Select(unit => $"disable {unit}"));
    }

    private void ChangeRcLocal()
    {
        var seen = _seen.RcLocal;
        var path = seen?.Path ?? PersistencePaths.RcLocal[^1];
        var (text, lines, inserts) = (seen?.Text, new List<string>(), false);
        foreach (var wish in _wishes)
        {
            if (wish.Kind == PersistenceKind.RcLocal)
            {
                inserts = true;
                if (text is null || !RcLocalBlock.IsIn(text, wish.Function))
                {
                    text = RcLocalBlock.Insert(text, wish.Function);
                    lines.Add($"write {path}: restore {wish.Function}");
                }
            }
            else if (text is not null && RcLocalBlock.Remove(text, wish.Function) is var rest && rest != text)
            {
                text = rest;
                lines.Add(rest is null ? $"remove {path}" : $"write {path}: no longer restore {wish.Function}");
            }
        }

        if (lines.Count > 0)
        {
            _operations.Add(text is null
                ? new RemoveFile(path) { Expected = ExpectedFile.From(seen) }
                : new WriteFile(path, [.. Encoding.UTF8.GetBytes(text)]) { Mode = Executable, Expected = ExpectedFile.From(seen) });
            _lines.AddRange(lines);
        }

        if (inserts)
        {
            MakeExecutable(seen);
        }
        else if (lines.Count > 0 && text is not null)
        {
            PutModeBack(path, text);
        }
    }

    // rc.local is run only when it is executable, which it is not as the RHEL family ships it.
    private void MakeExecutable(FileSnapshot? seen)
    {
        if (seen is { } file && (file.Mode & Executable) != Executable)
        {
            Run("chmod", Octal(file.Mode | Executable), file.Path);
            _lines.Add($"make {file.Path} executable");
        }
    }

    private void PutModeBack(string path, string text)
    {
        if (_wishes.Select(wish => wish.RcLocalMode).FirstOrDefault(mode => mode is not null) is { } mode
            && !text.Contains("pulumi-sriov", StringComparison.Ordinal))
        {
            Run("chmod", Octal(mode), path);
        }
    }

    private void RemoveFiles()
    {
        ImmutableArray<string> settings =
            [.. _wishes.Where(wish => wish.Kind == PersistenceKind.None).Select(wish => PersistencePaths.Settings(wish.Function))];
        if (settings.IsEmpty)
        {
            return;
        }

        var others = _seen.Files.Keys.Except([.. settings, PersistencePaths.Script, PersistencePaths.UnitTemplate]);
        var areAll = settings.Length == _wishes.Length && !others.Any();
        var removed = false;
        foreach (var path in settings)
        {
            removed |= Remove(path);
        }

        if (!areAll)
        {
            return;
        }

        if (Remove(PersistencePaths.Script) | removed)
        {
            // Somebody may keep a file of his own in there: then they stay, and that is no failure.
            var remove = new RunCommand(["rmdir", PersistencePaths.SettingsDirectory, PersistencePaths.Directory], CommandTimeout);
            _operations.Add(remove with { AcceptedExitCodes = [0, 1] });
        }

        if (Remove(PersistencePaths.UnitTemplate))
        {
            Run("systemctl", "daemon-reload");
        }
    }

    private bool Remove(string path)
    {
        if (!_seen.Files.ContainsKey(path))
        {
            return false;
        }

        _operations.Add(new RemoveFile(path));
        _lines.Add($"remove {path}");
        return true;
    }

    private void Run(params ImmutableArray<string> arguments) => _operations.Add(new RunCommand(arguments, CommandTimeout));

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
