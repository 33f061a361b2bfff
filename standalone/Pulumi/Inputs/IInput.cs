namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type does not matter to the one who looks at it.</summary>
internal interface IInput
{
    /// <summary>
    /// The value, with the elements of a list or map still apart, so that each of them keeps its own secretness,
    /// dependencies and whether it is known.
    /// </summary>
    IOutput ToUntypedOutput();
}
