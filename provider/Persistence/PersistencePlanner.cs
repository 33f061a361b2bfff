using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>From what a host has and what is wanted to the operations between them: pure.</summary>
internal sealed class PersistencePlanner
{
    private const int Executable = 0b111_101_101;
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(1);

    private readonly PciAddress _function;
    private readonly PersistenceObservation _seen;
    private readonly List<string> _lines = [];
    private readonly ImmutableArray<HostOperation>.Builder _operations = ImmutableArray.CreateBuilder<HostOperation>();

    private PersistencePlanner(PciAddress function, PersistenceObservation seen) => (_function, _seen) = (function, seen);

    /// <summary>The change; <c>null</c> = all is as it should be.</summary>
    /// <param name="kind">What shall restore the PF.</param>
    /// <param name="settings">The settings file; <c>null</c> = there is nothing to restore.</param>
    /// <param name="function">The PF.</param>
    /// <param name="seen">What the host has.</param>
    /// <param name="rcLocalMode">Permission bits that rc.local gets back when our last line goes; <c>null</c> = keep.</param>
    public static PersistenceChange? Plan(
        PersistenceKind kind, string? settings, PciAddress function, PersistenceObservation seen, int? rcLocalMode = null)
    {
        var planner = new PersistencePlanner(function, seen);
        planner.Plan(settings is null ? PersistenceKind.None : kind, settings, rcLocalMode);
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

    private void Plan(PersistenceKind kind, string? settings, int? rcLocalMode)
    {
        if (kind != PersistenceKind.Systemd)
        {
            Disable();
        }

        if (kind != PersistenceKind.RcLocal)
        {
            RemoveBlock(rcLocalMode);
        }

        if (kind == PersistenceKind.None)
        {
            RemoveFiles();
            return;
        }

        WriteFiles(kind, settings!);
        if (kind == PersistenceKind.Systemd)
        {
            Enable();
        }
        else
        {
            InsertBlock();
        }
    }

    private void WriteFiles(PersistenceKind kind, string settings)
    {
        var before = _operations.Count;
        Write(PersistencePaths.Script, PersistenceFiles.Script, Executable);
        Write(PersistencePaths.Settings(_function), [.. Encoding.UTF8.GetBytes(settings)], mode: null);
        if (_operations.Count > before)
        {
            _operations.Insert(before, new MakeDirectory(PersistencePaths.SettingsDirectory));
        }

        before = _operations.Count;
        if (kind == PersistenceKind.Systemd)
        {
            Write(PersistencePaths.UnitTemplate, PersistenceFiles.UnitTemplate, mode: null);
        }

        if (_operations.Count > before)
        {
            Run("systemctl", "daemon-reload");
        }
    }

    private void Write(string path, ImmutableArray<byte> content, int? mode)
    {
        if (_seen.Files.TryGetValue(path, out var file) && file.Content.AsSpan().SequenceEqual(content.AsSpan()))
        {
            return;
        }

        var write = new WriteFile(path, content);
        _operations.Add(mode is null ? write : write with { Mode = mode.Value });
        _lines.Add($"write {path}");
    }

    private void Enable()
    {
        var unit = PersistencePaths.Unit(_function);
        if (!_seen.EnabledUnits.Contains(unit))
        {
            Run("systemctl", "enable", unit);
            _lines.Add($"enable {unit}");
        }
    }

    private void Disable()
    {
        var unit = PersistencePaths.Unit(_function);
        if (!_seen.EnabledUnits.Contains(unit))
        {
            return;
        }

        // systemctl does not disable a unit whose file is gone, as after a removal that was cut off.
        if (_seen.Files.ContainsKey(PersistencePaths.UnitTemplate))
        {
            Run("systemctl", "disable", unit);
        }
        else
        {
            _operations.Add(new RemoveFile($"{PersistencePaths.WantedUnits}/{unit}"));
        }

        _lines.Add($"disable {unit}");
    }

    private void InsertBlock()
    {
        var file = _seen.RcLocal;
        var path = file?.Path ?? PersistencePaths.RcLocal[^1];
        if (file is null || !RcLocalBlock.IsIn(file.Text, _function))
        {
            var text = RcLocalBlock.Insert(file?.Text, _function);
            _operations.Add(new WriteFile(path, [.. Encoding.UTF8.GetBytes(text)])
            {
                Mode = Executable,
                Expected = ExpectedFile.From(file),
            });
            _lines.Add($"write {path}: restore {_function}");
        }

        // rc.local is run only when it is executable, which it is not as the RHEL family ships it.
        if (file is { } existing && (existing.Mode & Executable) != Executable)
        {
            Run("chmod", Octal(existing.Mode | Executable), path);
            _lines.Add($"make {path} executable");
        }
    }

    private void RemoveBlock(int? mode)
    {
        if (_seen.RcLocal is not { } file || RcLocalBlock.Remove(file.Text, _function) is var rest && rest == file.Text)
        {
            return;
        }

        HostOperation operation = rest is null
            ? new RemoveFile(file.Path) { Expected = ExpectedFile.From(file) }
            : new WriteFile(file.Path, [.. Encoding.UTF8.GetBytes(rest)]) { Expected = ExpectedFile.From(file) };
        _operations.Add(operation);
        _lines.Add(rest is null ? $"remove {file.Path}" : $"write {file.Path}: no longer restore {_function}");
        if (rest is not null && mode is { } previous && !rest.Contains("pulumi-sriov", StringComparison.Ordinal))
        {
            Run("chmod", Octal(previous), file.Path);
        }
    }

    private void RemoveFiles()
    {
        var settings = PersistencePaths.Settings(_function);
        if (_seen.Files.Keys.Except([settings, PersistencePaths.Script, PersistencePaths.UnitTemplate]).Any())
        {
            Remove(settings);
            return;
        }

        if (Remove(settings) | Remove(PersistencePaths.Script))
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
