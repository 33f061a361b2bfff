using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OpenStack.Client;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>
/// States of a server: what nova calls them (<c>nova/api/openstack/common.py</c>, <c>_STATE_MAP</c>), what the program calls
/// them, and which action leads from one towards another.
/// </summary>
internal static class Power
{
    /// <summary>It runs.</summary>
    public const string Active = "active";

    /// <summary>It never ran, and never will.</summary>
    public const string Failed = "failed";

    /// <summary>What a program may want.</summary>
    public static ImmutableArray<string> Wantable { get; } = [Active, "shutoff", "paused", "shelved_offloaded"];

    // States in which a server stays until somebody does something; all others (REBOOT, MIGRATING, …) pass by themselves.
    private static readonly ImmutableArray<string> Lasting =
        [.. Wantable, "build", "shelved", "suspended", "rescue", "verify_resize", "error"];

    /// <summary>The state of a server.</summary>
    public static string Of(Document server) => server.Text("status").ToLowerInvariant() switch
    {
        "error" when server.TextOrNone("OS-SRV-USG:launched_at") is null => Failed,
        var status when Lasting.Contains(status) => status,
        _ => Active,
    };

    /// <summary>The next action on the way to a state, and the statuses one of which it leads to; <c>null</c> = it is there.</summary>
    /// <param name="status">Nova's status, at rest.</param>
    /// <param name="wanted">One of <see cref="Wantable"/>.</param>
    public static Step? Next(string status, string wanted) => (status, wanted.ToUpperInvariant()) switch
    {
        var (now, goal) when now == goal => null,
        ("BUILD", _) => new Step(null, "ACTIVE"),
        ("VERIFY_RESIZE", _) => new Step(Action("confirmResize"), "ACTIVE", "SHUTOFF"),
        ("ERROR", _) => new Step(new JsonObject { ["reboot"] = new JsonObject { ["type"] = "HARD" } }, "ACTIVE"),
        ("SUSPENDED", _) => new Step(Action("resume"), "ACTIVE"),
        ("RESCUE", _) => new Step(Action("unrescue"), "ACTIVE", "SHUTOFF"),
        ("PAUSED", _) => new Step(Action("unpause"), "ACTIVE"),
        ("SHELVED", "SHELVED_OFFLOADED") => new Step(Action("shelveOffload"), "SHELVED_OFFLOADED"),
        ("SHELVED" or "SHELVED_OFFLOADED", _) => new Step(Action("unshelve"), "ACTIVE", "SHUTOFF"),
        ("SHUTOFF", "SHELVED_OFFLOADED") or ("ACTIVE", "SHELVED_OFFLOADED") => new Step(Action("shelve"), "SHELVED", "SHELVED_OFFLOADED"),
        ("SHUTOFF", _) => new Step(Action("os-start"), "ACTIVE"),
        (_, "SHUTOFF") => new Step(Action("os-stop"), "SHUTOFF"),
        (_, "PAUSED") => new Step(Action("pause"), "PAUSED"),
        _ => new Step(null, wanted.ToUpperInvariant()),
    };

    private static JsonObject Action(string name) => new() { [name] = null };

    /// <summary>An action of nova's.</summary>
    /// <param name="Body">What is sent; <c>null</c> = it happens by itself.</param>
    /// <param name="LeadsTo">The statuses that end it.</param>
    internal sealed record Step(JsonObject? Body, params ImmutableArray<string> LeadsTo);
}
