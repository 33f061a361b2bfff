using Pulumi;

namespace Trivial.Program;

/// <summary>Things that stand together.</summary>
public sealed class Row : ComponentResource
{
    public Row(string name)
        : base("trivial:index:Row", name) => RegisterOutputs();
}
