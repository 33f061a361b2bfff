namespace Pulumi;

/// <summary>A property of a resource that takes a plain value as well as another resource's output.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? _value;

    private protected Input(Output<T> value) => _value = value;

    /// <summary>For inputs that are put together from others, which override <see cref="Value"/>.</summary>
    private protected Input()
    {
    }

    private protected virtual Output<T> Value => _value!;

    /// <summary>Takes a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>Takes the value that an output will have.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>Gives the input as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    IOutput IInput.ToUntypedOutput() => Untyped();

    internal Output<T> Resolve() => Value;

    private protected virtual IOutput Untyped() => Value;
}
