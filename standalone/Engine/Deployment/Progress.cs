using System.Diagnostics.CodeAnalysis;
using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>What the deployment has decided and done so far. Safe for use by many registrations at once.</summary>
internal sealed class Progress
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _taken = [];
    private readonly HashSet<Urn> _decided = [];
    private readonly HashSet<Urn> _replaced = [];
    private readonly Dictionary<int, IReadOnlyList<string>> _deletedEarly = [];
    private readonly Dictionary<int, StateEntry> _condemned = [];
    private readonly Dictionary<Urn, (StateEntry Entry, Step Step)> _done = [];

    /// <summary>The resources about which it is decided what to do.</summary>
    public IReadOnlySet<Urn> Decided
    {
        get
        {
            lock (_lock)
            {
                return _decided.ToHashSet();
            }
        }
    }

    /// <summary>Notes that the program still wants the resource of an old entry.</summary>
    public void Take(StateEntry old) => Locked(() => _taken.Add(old.Key));

    /// <summary>Whether the program still wants the resource of an old entry.</summary>
    public bool IsTaken(StateEntry old) => Locked(() => _taken.Contains(old.Key));

    /// <summary>Notes what a resource's steps will do.</summary>
    public void Decide(Urn urn, bool replaces) => Locked(() =>
    {
        _decided.Add(urn);
        return replaces && _replaced.Add(urn);
    });

    /// <summary>Whether <paramref name="urn"/> is being replaced.</summary>
    public bool IsReplaced(Urn urn) => Locked(() => _replaced.Contains(urn));

    /// <summary>
    /// Notes that an entry is deleted before it is known whether the program still wants it, because something that it
    /// needs makes room for its replacement. False if that was noted before.
    /// </summary>
    /// <param name="old">The entry.</param>
    /// <param name="keys">The properties for which it has to be replaced.</param>
    public bool DeleteEarly(StateEntry old, IReadOnlyList<string> keys) => Locked(() => _deletedEarly.TryAdd(old.Key, keys));

    /// <summary>Whether an entry was deleted early, and the properties for which it has to be replaced.</summary>
    public bool IsDeletedEarly(StateEntry old, [NotNullWhen(true)] out IReadOnlyList<string>? keys)
    {
        lock (_lock)
        {
            return _deletedEarly.TryGetValue(old.Key, out keys);
        }
    }

    /// <summary>Takes note of a step's result.</summary>
    public void Complete(Step step, StepResult result) => Locked(() =>
    {
        if (result.Condemned is { } condemned)
        {
            _condemned[condemned.Key] = condemned;
        }

        if (result.Entry is { } entry)
        {
            _done[entry.State.Urn] = (entry, step);
        }

        return true;
    });

    /// <summary>Takes note of new outputs of a resource.</summary>
    public void Replace(StateEntry entry, Step step) => Locked(() =>
    {
        _done[entry.State.Urn] = (entry, step);
        return true;
    });

    /// <summary>The entry that was replaced and waits for its deletion, if <paramref name="old"/> is one.</summary>
    public StateEntry? FindCondemned(StateEntry old) => Locked(() => _condemned.GetValueOrDefault(old.Key));

    /// <summary>The resource as this deployment left it, and the step that did.</summary>
    public bool TryGet(Urn urn, out (StateEntry Entry, Step Step) done)
    {
        lock (_lock)
        {
            return _done.TryGetValue(urn, out done);
        }
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            return action();
        }
    }
}
