namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose type does not matter to the one who looks at it.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
