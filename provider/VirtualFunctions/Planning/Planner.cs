using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>
/// From a host as it is and what is wanted of it to the steps between them: pure. It plans on whatever it finds, so it
/// also tells what is left after an update that was cut off.
/// </summary>
internal sealed class Planner
{
    private readonly VirtualFunctionsInputs _wanted;
    private readonly HostObservation _seen;
    private readonly PhysicalFunction _function;
    private readonly int? _rcLocalMode;
    private readonly ImmutableArray<PlanStep>.Builder _steps = ImmutableArray.CreateBuilder<PlanStep>();
    private readonly ImmutableArray<string>.Builder _warnings = ImmutableArray.CreateBuilder<string>();
    private ProviderException? _obstacle;

    private Planner(
        VirtualFunctionsInputs wanted, PhysicalFunction function, HostObservation seen, PreviousState? previous)
    {
        (_wanted, _function, _seen) = (wanted, function, seen);
        _rcLocalMode = previous?.RcLocalMode;
    }

    /// <summary>Plans for one PF, whatever it is called by now.</summary>
    /// <param name="wanted">What is wanted; the device in it is not looked at.</param>
    /// <param name="function">The PF, as it is in <paramref name="seen"/>.</param>
    /// <param name="seen">The host.</param>
    /// <param name="previous">What the host was like before this resource first touched it, if that is known.</param>
    /// <exception cref="ProviderException">The host can't do it (Invalid, Unsupported, InUse).</exception>
    public static VirtualFunctionsPlan Plan(
        VirtualFunctionsInputs wanted, PhysicalFunction function, HostObservation seen, PreviousState? previous = null) =>
        new Planner(wanted, function, seen, previous).Plan();

    private VirtualFunctionsPlan Plan()
    {
        CheckCapability();
        PlanLink(when: true);
        PlanAutoprobe();
        var creates = PlanCount();
        CheckIommu(creates);
        PlanAttributes(creates);
        PlanDriver(creates);
        PlanMtu();
        PlanLink(when: false);
        PlanPersistence();
        return new VirtualFunctionsPlan(_function, _steps.ToImmutable(), _warnings.ToImmutable()) { Obstacle = _obstacle };
    }

    private void CheckCapability()
    {
        if (_wanted.Count > _function.TotalVfs)
        {
            throw Refusal(
                FailureKind.Invalid,
                $"creating {_wanted.Count} VFs on {_function.Address}",
                $"{_function.Describe()} can have {_function.TotalVfs} at most (sriov_totalvfs)",
                $"Set count to {_function.TotalVfs} or less, or raise the limit in the card's own setup.");
        }

        if (_wanted.Count is { } count && count != _function.NumVfs && _function.Device.Driver is null)
        {
            throw Refusal(
                FailureKind.Unsupported,
                $"changing the VFs of {_function.Address}",
                "the device is bound to no driver, and only a driver can make VFs",
                "Load the driver of the card (modprobe) and look at dmesg.");
        }

        var wantsLink = _wanted.LinkUp is not null || _wanted.Mtu is not null || _wanted.VirtualFunctions is { Count: > 0 };
        if (wantsLink && _function.Link is null)
        {
            throw Refusal(
                FailureKind.Unsupported,
                $"configuring {_function.Address}",
                $"the device ({_function.Device.Driver ?? "no driver"}) has no network interface on the host",
                "Load the card's network driver, bring the interface back to the host's network namespace, "
                    + "or leave out linkUp, mtu and virtualFunctions.");
        }
    }

    private void PlanLink(bool when)
    {
        if (_wanted.LinkUp == when && _function.Link?.IsUp != when)
        {
            _steps.Add(new SetLink(when));
        }
        else if (when && _wanted is { LinkUp: null, Count: > 0 } && _function.Link is { IsUp: false } link)
        {
            _warnings.Add($"{link.Name} is down: guests with its VFs will not start. Set linkUp: true.");
        }
    }

    private void PlanAutoprobe()
    {
        if (_wanted.Autoprobe is not { } autoprobe || autoprobe == _function.Autoprobe)
        {
            return;
        }

        if (_function.Autoprobe is null)
        {
            throw Refusal(
                FailureKind.Unsupported,
                $"setting autoprobe of {_function.Address}",
                "the kernel has no sriov_drivers_autoprobe",
                "Use a kernel from 4.12 on, or leave out autoprobe.");
        }

        _steps.Add(new SetAutoprobe(autoprobe));
    }

    /// <returns>Whether VFs are going to be created.</returns>
    private bool PlanCount()
    {
        if (_wanted.Count is not { } count || count == _function.NumVfs)
        {
            return false;
        }

        var change = new ChangeCount(_function.NumVfs, count);
        var inUse = InUseGuard.Find($"changing {_function.Address}, {change.Describe()},", _function.VirtualFunctions, _seen.Host);
        if (inUse is not null && _wanted.OnInUse == InUsePolicy.Skip)
        {
            _warnings.Add($"the number of VFs stays {_function.NumVfs} instead of {count} for now: {inUse.Seen}");
            return false;
        }

        if (inUse is not null)
        {
            throw inUse;
        }

        if (change.IsThroughZero)
        {
            _warnings.Add($"all {_function.NumVfs} VFs are removed and created anew; settings that are not declared are lost.");
        }

        _steps.Add(change);
        return count > 0;
    }

    private void CheckIommu(bool creates)
    {
        var iommuIsOff = _seen.Pci.Groups.IsEmpty;
        if (_wanted.RequireIsolation == true && iommuIsOff)
        {
            _obstacle = IsolationGuard.IommuIsOff(_function, "isolating the VFs", _seen.Host);
        }
        else if (_wanted.RequireIsolation == true)
        {
            IsolationGuard.Check(_function, creates, _seen);
        }
        else if (iommuIsOff && _wanted.Driver is { } driver && driver.Contains("vfio", StringComparison.Ordinal))
        {
            _obstacle = IsolationGuard.IommuIsOff(_function, $"binding the VFs to {driver}", _seen.Host);
        }
    }

    private void PlanAttributes(bool creates)
    {
        var wanted = _wanted.VirtualFunctions ?? [];
        for (var position = 0; position < wanted.Count; position++)
        {
            var path = $"virtualFunctions[{position}]";
            var existing = creates ? null : _function.VirtualFunctions.FirstOrDefault(vf => vf.Index == wanted[position].Index);
            if (existing is null && !creates)
            {
                RefuseMissing(wanted[position], path);
                continue;
            }

            _steps.AddRange(AttributeComparison.Compare(wanted[position], existing?.Settings, path));
            if (existing is not null && NeedsReload(wanted[position], existing))
            {
                _steps.Add(new ReloadDriver($"{path}.mac", existing));
            }
        }
    }

    private void RefuseMissing(VirtualFunctionSettings wanted, string path)
    {
        // With a count that is skipped for now, its VFs are to come later.
        if (_wanted.Count is null)
        {
            throw Refusal(
                FailureKind.Invalid,
                $"configuring {path} of {_function.Address}",
                $"there is no VF {wanted.Index}; the device has {_function.NumVfs}",
                $"Set count to more than {wanted.Index}, or leave it out of virtualFunctions.");
        }
    }

    /// <summary>
    /// Judged by what the interface shows, not by the change: a run that was cut off after setting the MAC is mended by
    /// the next. A trusted VF may have a MAC of its own choice.
    /// </summary>
    private bool NeedsReload(VirtualFunctionSettings wanted, VirtualFunction existing)
    {
        var isChanging = !string.Equals(existing.Settings?.Mac, wanted.Mac, StringComparison.OrdinalIgnoreCase);
        return wanted.Mac is { } mac
            && existing.Holders.IsEmpty
            && _wanted.Driver is null or BindDriver.Default
            && existing.Device.Link is { Mac: { } current }
            && !string.Equals(current, mac, StringComparison.OrdinalIgnoreCase)
            && (isChanging || existing.Settings?.Trust != true);
    }

    private void PlanDriver(bool creates)
    {
        if (_wanted.Driver is not { } driver)
        {
            return;
        }

        if (creates)
        {
            // The kernel gives new VFs their default driver by itself.
            if (driver != BindDriver.Default)
            {
                _steps.Add(new BindDriver([], driver));
            }

            return;
        }

        var removed = _steps.OfType<ChangeCount>().Any();
        var others = removed ? [] : _function.VirtualFunctions.Where(vf => !IsBoundTo(driver, vf.Device)).ToImmutableArray();
        if (others.IsEmpty)
        {
            return;
        }

        if (InUseGuard.Find($"binding the VFs of {_function.Address} to {driver}", others, _seen.Host) is { } inUse)
        {
            throw inUse;
        }

        _steps.Add(new BindDriver(others, driver));
    }

    private static bool IsBoundTo(string driver, PciDevice device) => driver == BindDriver.Default
        ? device.DriverOverride is null && device.Driver?.Contains("vfio", StringComparison.Ordinal) != true
        : device.Driver == driver;

    private void PlanMtu()
    {
        if (_wanted.Mtu is { } mtu && mtu != _function.Link?.Mtu)
        {
            _steps.Add(new SetMtu(_function.Link?.Mtu, mtu));
        }
    }

    private void PlanPersistence()
    {
        var kind = _wanted.Persistence ?? PersistencePlanner.DefaultFor(_seen.Persistence);
        if (kind == PersistenceKind.Systemd && !_seen.Persistence.HasSystemd)
        {
            throw Refusal(
                FailureKind.Unsupported,
                $"persisting the VFs of {_function.Address}",
                "systemd is not the host's init (no /run/systemd/system)",
                "Use persistence rcLocal or none.");
        }

        var settings = PersistedSettings.Write(_wanted, _function.Address);
        var address = _function.Address;
        if (PersistencePlanner.Plan(kind, settings, address, _seen.Persistence, _rcLocalMode) is { } change)
        {
            _steps.Add(new ChangePersistence(change));
        }
    }

    private ProviderException Refusal(FailureKind kind, string operation, string seen, string remedy) =>
        new(kind, _seen.Host, operation, seen, remedy);
}
