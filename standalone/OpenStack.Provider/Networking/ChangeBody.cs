using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Networking;

/// <summary>The request of an update: what differs, and nothing else.</summary>
internal sealed class ChangeBody<TInputs, TState>(Change<TInputs, TState> change)
    where TInputs : class
{
    /// <summary>What is sent.</summary>
    public RequestBody Body { get; } = new();

    /// <summary>Sends the value if the input differs; <c>null</c> takes away what is there.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="name">Neutron's name.</param>
    /// <param name="value">What is wanted.</param>
    public ChangeBody<TInputs, TState> Add<T>(string input, string name, T? value)
    {
        if (change.Of(input))
        {
            Body.Set(name, value);
        }

        return this;
    }

    /// <summary>Sends the id if the input differs; an empty one, as users write for "none", takes away what is there.</summary>
    public ChangeBody<TInputs, TState> AddId(string input, string name, string? id) =>
        Add(input, name, string.IsNullOrEmpty(id) ? null : id);
}
