using System.Collections.Immutable;
using System.Text;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Persistence;

public sealed class PersistencePlannerTests
{
    private const string Settings = "device 0000:01:00.0\nnumvfs 4\n";
    private static readonly PciAddress Function = new(0, 1, 0, 0);
    private static readonly PciAddress Second = new(0, 1, 0, 1);

    private static readonly PersistenceObservation Complete = new PersistenceObservation { HasSystemd = true }
        .With(PersistencePaths.Script, PersistenceFiles.Script)
        .With(PersistencePaths.UnitTemplate, PersistenceFiles.UnitTemplate)
        .With(PersistencePaths.Settings(Function), [.. Encoding.UTF8.GetBytes(Settings)]) with
    {
        EnabledUnits = [PersistencePaths.Unit(Function)],
    };

    private static string[] Operations(PersistenceKind kind, string? settings, PersistenceObservation seen, int? mode = null) =>
        Operations([new(Function, kind, settings, mode)], seen);

    private static string[] OperationsOfBoth(PersistenceKind kind, string? settings, PersistenceObservation seen) =>
        Operations([new(Function, kind, settings), new(Second, kind, settings)], seen);

    private static string[] Operations(ImmutableArray<PersistenceWish> wishes, PersistenceObservation seen) =>
        [.. PersistencePlanner.Plan(wishes, seen)?.Operations.Select(operation => operation.Describe()) ?? []];

    [Fact]
    public void Plan_Systemd_EnablesLast() => Assert.Equal(
        [
            "make directory /etc/pulumi-sriov/vfs",
            "write /etc/pulumi-sriov/restore-vfs",
            "write /etc/pulumi-sriov/vfs/0000:01:00.0",
            "write /etc/systemd/system/pulumi-sriov-vfs@.service",
            "run systemctl daemon-reload",
            "run systemctl enable pulumi-sriov-vfs@0000:01:00.0.service",
        ],
        Operations(PersistenceKind.Systemd, Settings, new PersistenceObservation { HasSystemd = true }));

    [Fact]
    public void Plan_Complete_HasNothingToDo()
    {
        Assert.Null(PersistencePlanner.Plan([new(Function, PersistenceKind.Systemd, Settings)], Complete));
        Assert.Equal(PersistenceKind.Systemd, PersistencePlanner.Find(Function, Complete));
    }

    [Fact]
    public void Plan_SettingsDiffer_WritesOnlyThem() => Assert.Equal(
        ["make directory /etc/pulumi-sriov/vfs", "write /etc/pulumi-sriov/vfs/0000:01:00.0"],
        Operations(PersistenceKind.Systemd, Settings + "mtu 9000\n", Complete));

    [Fact]
    public void Plan_None_RemovesAllOfIt() => Assert.Equal(
        [
            "run systemctl disable pulumi-sriov-vfs@0000:01:00.0.service",
            "remove /etc/pulumi-sriov/vfs/0000:01:00.0",
            "remove /etc/pulumi-sriov/restore-vfs",
            "run rmdir /etc/pulumi-sriov/vfs /etc/pulumi-sriov",
            "remove /etc/systemd/system/pulumi-sriov-vfs@.service",
            "run systemctl daemon-reload",
        ],
        Operations(PersistenceKind.None, null, Complete));

    [Fact]
    public void Plan_NoneWhileAnotherDeviceIsRestored_KeepsWhatIsShared() => Assert.Equal(
        ["run systemctl disable pulumi-sriov-vfs@0000:01:00.0.service", "remove /etc/pulumi-sriov/vfs/0000:01:00.0"],
        Operations(PersistenceKind.None, null, Complete.With("/etc/pulumi-sriov/vfs/0000:02:00.0", [])));

    [Fact]
    public void Plan_NoneAndTheUnitFileIsGone_RemovesWhatEnabledIt() => Assert.Equal(
        ["remove /etc/systemd/system/multi-user.target.wants/pulumi-sriov-vfs@0000:01:00.0.service"],
        Operations(PersistenceKind.None, null, Complete with { Files = Complete.Files.Clear() }));

    [Fact]
    public void Plan_NothingToRestore_IsNone() => Assert.Equal(
        Operations(PersistenceKind.None, null, Complete), Operations(PersistenceKind.Systemd, null, Complete));

    [Fact]
    public void Plan_RcLocalThatIsNotExecutable_IsMadeSoAndPutBack()
    {
        var before = new FileSnapshot("/etc/rc.d/rc.local", [.. "#!/bin/bash\n"u8], 0b110_100_100, "root:root");
        var change = PersistencePlanner.Plan(
            [new(Function, PersistenceKind.RcLocal, Settings)], new PersistenceObservation { RcLocal = before })!;
        Assert.Equal(
            ["write /etc/rc.d/rc.local", "run chmod 0755 /etc/rc.d/rc.local"],
            change.Operations[^2..].Select(operation => operation.Describe()));
        var write = Assert.IsType<WriteFile>(change.Operations[^2]);
        Assert.Equal(ExpectedFile.From(before), write.Expected);

        var after = new PersistenceObservation { RcLocal = before with { Content = write.Content, Mode = 0b111_101_101 } };
        Assert.Equal(
            ["write /etc/rc.d/rc.local", "run chmod 0644 /etc/rc.d/rc.local"],
            Operations(PersistenceKind.None, null, after, before.Mode));
    }

    [Fact]
    public void Plan_FromRcLocalToSystemd_MovesOver()
    {
        var rcLocal = new FileSnapshot(
            "/etc/rc.local", [.. Encoding.UTF8.GetBytes(RcLocalBlock.Insert(null, Function))], 0b111_101_101, "root:root");
        Assert.Equal(
            ["remove /etc/rc.local", "run systemctl enable pulumi-sriov-vfs@0000:01:00.0.service"],
            Operations(PersistenceKind.Systemd, Settings, Complete with { EnabledUnits = [], RcLocal = rcLocal }));
    }

    [Fact]
    public void Plan_SeveralPorts_WritesAndRunsWhatTheyShareOnce()
    {
        var fresh = new PersistenceObservation { HasSystemd = true };
        Assert.Equal(
            [
                "make directory /etc/pulumi-sriov/vfs",
                "write /etc/pulumi-sriov/restore-vfs",
                "write /etc/pulumi-sriov/vfs/0000:01:00.0",
                "write /etc/pulumi-sriov/vfs/0000:01:00.1",
                "write /etc/systemd/system/pulumi-sriov-vfs@.service",
                "run systemctl daemon-reload",
                "run systemctl enable pulumi-sriov-vfs@0000:01:00.0.service pulumi-sriov-vfs@0000:01:00.1.service",
            ],
            OperationsOfBoth(PersistenceKind.Systemd, Settings, fresh));
        Assert.Equal(
            [
                "make directory /etc/pulumi-sriov/vfs",
                "write /etc/pulumi-sriov/restore-vfs",
                "write /etc/pulumi-sriov/vfs/0000:01:00.0",
                "write /etc/pulumi-sriov/vfs/0000:01:00.1",
                "write /etc/rc.local",
            ],
            OperationsOfBoth(PersistenceKind.RcLocal, Settings, fresh));
    }

    [Fact]
    public void Plan_SeveralPortsGo_TakesWhatTheyShareAlong()
    {
        var text = RcLocalBlock.Insert(RcLocalBlock.Insert(null, Function), Second);
        var both = new PersistenceObservation { RcLocal = new FileSnapshot("/etc/rc.local", [.. Encoding.UTF8.GetBytes(text)], 0b111_101_101, "root:root") }
            .With(PersistencePaths.Script, PersistenceFiles.Script)
            .With(PersistencePaths.Settings(Function), [.. Encoding.UTF8.GetBytes(Settings)])
            .With(PersistencePaths.Settings(Second), [.. Encoding.UTF8.GetBytes(Settings)]);

        Assert.Equal(
            [
                "remove /etc/rc.local",
                "remove /etc/pulumi-sriov/vfs/0000:01:00.0",
                "remove /etc/pulumi-sriov/vfs/0000:01:00.1",
                "remove /etc/pulumi-sriov/restore-vfs",
                "run rmdir /etc/pulumi-sriov/vfs /etc/pulumi-sriov",
            ],
            OperationsOfBoth(PersistenceKind.None, null, both));
    }

    [Fact]
    public void Plan_OnePortGoesAsAnotherComes_KeepsWhatTheyShare()
    {
        Assert.Equal(
            [
                "run systemctl disable pulumi-sriov-vfs@0000:01:00.0.service",
                "make directory /etc/pulumi-sriov/vfs",
                "write /etc/pulumi-sriov/vfs/0000:01:00.1",
                "run systemctl enable pulumi-sriov-vfs@0000:01:00.1.service",
                "remove /etc/pulumi-sriov/vfs/0000:01:00.0",
            ],
            Operations([new(Function, PersistenceKind.None, null), new(Second, PersistenceKind.Systemd, Settings)], Complete));
    }
}

internal static class PersistenceObservations
{
    public static PersistenceObservation With(this PersistenceObservation seen, string path, ImmutableArray<byte> content) =>
        seen with { Files = seen.Files.SetItem(path, new FileSnapshot(path, content, 0b110_100_100, "root:root")) };
}
