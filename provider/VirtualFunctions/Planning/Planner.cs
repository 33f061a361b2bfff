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
    private bool _drainsFirst;

    private bool HasDefaultDriver => _wanted.Driver is null or BindDriver.Default;

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
        CapabilityGuard.Check(_wanted, _function, _seen.Host);
        PlanLink(when: true);
        PlanAutoprobe();
        var creates = PlanCard();
        CheckIommu(creates);
        PlanAttributes(creates);
        PlanDriver(creates);
        PlanMtu();
        PlanPromiscuous();
        PlanLink(when: false);
        PlanPersistence();
        _warnings.AddRange(DriverAdvice.OnMissingDrivers(_function));
        GuardManagement();
        return new VirtualFunctionsPlan(_function, _steps.ToImmutable(), _warnings.ToImmutable()) { Obstacle = _obstacle, DrainsFirst = _drainsFirst };
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
    private bool PlanCard()
    {
        var steps = CardPlanner.Plan(_wanted, _function, _seen.Host);
        if (steps.IsEmpty)
        {
            return false;
        }

        var described = string.Join(", ", steps.Select(step => step.Describe()));
        var inUse = InUseGuard.Find($"changing {_function.Address}, {described},", CardPlanner.DisturbedBy(steps, _function), _seen.Host);
        if (inUse is not null && _wanted.OnInUse == InUsePolicy.Skip)
        {
            _warnings.Add($"not done for now: {described}: {inUse.Seen}");
            return false;
        }

        if (inUse is not null && _wanted.OnInUse == InUsePolicy.Drain)
        {
            _warnings.Add($"the compute node is drained first, for {inUse.Seen}");
            _drainsFirst = true;
        }
        else if (inUse is not null)
        {
            throw inUse;
        }

        _warnings.AddRange(DriverAdvice.OnCount([.. steps.OfType<ChangeCount>()], _function));
        _steps.AddRange(steps);
        return steps.Any(step => step is ChangeCount { To: > 0 });
    }

    private void GuardManagement()
    {
        ManagementGuard.Check(_steps, _function, _seen);
        if (ManagementGuard.RollbackAfter(_steps, _function, _seen) is { } delay)
        {
            _warnings.Add(
                $"{_function.Link!.Name} carries the SSH connection: should it not come back, the host undoes the change after {delay.TotalSeconds:0} s.");
        }
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

            var changes = AttributeComparison.Compare(wanted[position], existing?.Settings, path).ToList();
            _steps.AddRange(changes);
            _warnings.AddRange(DriverAdvice.OnSettings(changes, _function));
            if (existing is null ? WillNeedReload(wanted[position]) : NeedsReload(wanted[position], existing))
            {
                _steps.Add(new ReloadDriver($"{path}.mac", wanted[position].Index, existing));
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
            && HasDefaultDriver
            && existing.Device.Link is { Mac: { } current }
            && !string.Equals(current, mac, StringComparison.OrdinalIgnoreCase)
            && (isChanging || existing.Settings?.Trust != true);
    }

    /// <summary>The kernel binds a VF that is created before anybody can give it a MAC.</summary>
    private bool WillNeedReload(VirtualFunctionSettings wanted) =>
        wanted.Mac is not null && HasDefaultDriver && (_wanted.Autoprobe ?? _function.Autoprobe) != false;

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
                _steps.Add(new BindDriver([], driver) { ToCome = _wanted.Count!.Value });
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

    private void PlanPromiscuous()
    {
        if (_wanted.Promiscuous is { } promiscuous && promiscuous != _function.Link?.IsPromiscuous)
        {
            _steps.Add(new SetPromiscuous(promiscuous));
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

        var wish = new PersistenceWish(_function.Address, kind, PersistedSettings.Write(_wanted, _function), _rcLocalMode);
        if (PersistencePlanner.Plan([wish], _seen.Persistence) is { } change)
        {
            _steps.Add(new ChangePersistence(wish, change));
        }
    }

    private ProviderException Refusal(FailureKind kind, string operation, string seen, string remedy) =>
        new(kind, _seen.Host, operation, seen, remedy);
}
