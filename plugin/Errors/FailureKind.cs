namespace Pulumi.Plugin.Errors;

/// <summary>Why something failed, as far as it matters to whoever must react.</summary>
public enum FailureKind
{
    /// <summary>The host cannot be reached.</summary>
    Unreachable,

    /// <summary>The host showed another key than the one it is known by.</summary>
    HostKeyMismatch,

    /// <summary>The host refused every credential.</summary>
    Authentication,

    /// <summary>The login works, but may not do what is needed (no sudo right).</summary>
    Privilege,

    /// <summary>The hardware, driver, firmware or distribution cannot do it.</summary>
    Unsupported,

    /// <summary>The host changed underneath, or two declarations contradict each other.</summary>
    Conflict,

    /// <summary>A guest or another consumer holds the device.</summary>
    InUse,

    /// <summary>The request itself is wrong.</summary>
    Invalid,

    /// <summary>It took longer than it was allowed to.</summary>
    Timeout,

    /// <summary>Someone cancelled, or the connection was lost half-way.</summary>
    Interrupted,

    /// <summary>A command or the kernel on the host said no.</summary>
    RemoteFailed,
}
