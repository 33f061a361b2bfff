using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Answers a program's registrations and calls in a test, instead of an engine.</summary>
public interface IMocks
{
    /// <summary>Answers for a new resource, or for one that is read.</summary>
    /// <returns>Its id (may be null for components) and its outputs, as a dictionary or as an object.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers the call of a function.</summary>
    /// <returns>The result, as a dictionary or as an object.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Told what a component, or the stack, gives out.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource that a program makes or reads.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name that the program gave.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs that have a value; secrets are given plain.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The reference of the provider; empty: the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id of a resource that is read or imported; otherwise empty.</summary>
    public string? Id { get; set; }
}

/// <summary>A function that a program calls.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments that have a value; secrets are given plain.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The reference of the provider; empty: the default one.</summary>
    public string? Provider { get; set; }
}

/// <summary>What a component gives out.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>The URN of the component.</summary>
    public readonly string Urn;

    /// <summary>Its outputs.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    /// <summary>The outputs of the component with this URN.</summary>
    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
    {
        Urn = urn;
        Outputs = outputs;
    }
}

/// <summary>Mocks that answer with what they were asked.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
