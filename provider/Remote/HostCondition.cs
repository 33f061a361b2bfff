namespace Pulumi.Sriov.Provider.Remote;

/// <summary>Something on a host that can be waited for.</summary>
public abstract record HostCondition
{
    private protected HostCondition()
    {
    }

    /// <summary>What is waited for: "4 × /sys/bus/pci/devices/0000:01:00.0/virtfn*".</summary>
    public abstract string Describe();
}

/// <summary>Exactly <paramref name="Count"/> paths match the glob (0: all of them are gone).</summary>
public sealed record PathCount(string Glob, int Count) : HostCondition
{
    /// <inheritdoc/>
    public override string Describe() => $"{Count} × {Glob}";
}

/// <summary>The text of a file, less the final newline, equals <paramref name="Value"/>.</summary>
public sealed record TextEquals(string Path, string Value) : HostCondition
{
    /// <inheritdoc/>
    public override string Describe() => $"{Path} = {Value}";
}

/// <summary>As many paths match the one glob as the other: every device that has a driver has an interface.</summary>
public sealed record SameCount(string Glob, string Other) : HostCondition
{
    /// <inheritdoc/>
    public override string Describe() => $"as many {Glob} as {Other}";
}
