using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>Status lines of work that is done for several resources at once: each shows them.</summary>
internal sealed class SharedProgress(ImmutableArray<IProgress<string>> displays) : IProgress<string>
{
    public void Report(string value)
    {
        foreach (var display in displays)
        {
            display.Report(value);
        }
    }
}
