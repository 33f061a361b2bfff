namespace OpenStack.Provider.Networking.Port;

/// <inheritdoc/>
internal interface IPortIntent : INeutronIntent
{
    /// <summary>The addresses that were asked for; neutron adds others of its own accord.</summary>
    IReadOnlyList<PortFixedIp>? FixedIps { get; }

    /// <summary>Whether it is meant to have no address.</summary>
    bool? NoFixedIp { get; }

    /// <summary>Whether it is meant to have no security group.</summary>
    bool? NoSecurityGroups { get; }

    /// <summary>The binding: neutron shows it to administrators only, and nova's part of the profile with the user's.</summary>
    PortBinding? Binding { get; }
}
