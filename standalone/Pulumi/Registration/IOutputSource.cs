namespace Pulumi.Registration;

/// <summary>Where the value of one output property of a resource comes from: the engine's answer.</summary>
internal interface IOutputSource
{
    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    void Set(OutputData<object?> data);

    /// <summary>Gives a property that the answer left out the type's default.</summary>
    void SetMissing(bool isKnown);

    void Fail(Exception exception);
}
