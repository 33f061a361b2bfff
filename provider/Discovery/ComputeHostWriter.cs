using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>Writes the arguments of the SDK's component SriovComputeHost that make the parts which were found.</summary>
/// <param name="package">Tells the inputs of the parts.</param>
internal sealed class ComputeHostWriter(ProviderPackage package)
{
    private const string Step = "    ";

    /// <summary>The assignments, line by line.</summary>
    /// <param name="host">The host.</param>
    /// <param name="parts">Those of its resources that the component makes.</param>
    /// <param name="margin">What lines begin with.</param>
    public IEnumerable<string> Assignments(DiscoveredHost host, IReadOnlyCollection<DiscoveredResource> parts, string margin)
    {
        foreach (var kernel in parts.Where(part => part.Type == "sriov:host:KernelArguments"))
        {
            foreach (var line in Inputs(kernel, margin))
            {
                yield return $"{margin}Kernel{line[margin.Length..]}";
            }
        }

        yield return $"{margin}Iommu = new IommuSettings {{ {IommuSettings(parts)} }},";
        var ports = parts.Where(part => part.Type == "sriov:host:VirtualFunctions").ToList();
        if (ports.Count == 0)
        {
            yield break;
        }

        yield return $"{margin}PhysicalFunctions =\n{margin}{{";
        foreach (var line in ports.SelectMany(port => Port(port, host, margin + Step)))
        {
            yield return line;
        }

        yield return $"{margin}}},";
    }

    private string IommuSettings(IReadOnlyCollection<DiscoveredResource> parts) =>
        parts.FirstOrDefault(part => part.Type == "sriov:host:Iommu") is { } iommu
            ? string.Join(' ', Inputs(iommu, margin: "")).TrimEnd(',')
            : "Enabled = false";

    private IEnumerable<string> Port(DiscoveredResource port, DiscoveredHost host, string margin)
    {
        yield return $"{margin}[{CSharpInitializer.Literal(ComputeHostGrouping.EntryOf(port, host))}] = new PhysicalFunctionArgs\n{margin}{{";
        foreach (var line in Inputs(port, margin + Step))
        {
            yield return line;
        }

        if (ComputeHostGrouping.NetworkOf(port, host) is { } network)
        {
            yield return $"{margin}{Step}PhysicalNetwork = {CSharpInitializer.Literal(network)},";
        }

        yield return $"{margin}}},";
    }

    private IEnumerable<string> Inputs(DiscoveredResource part, string margin) =>
        CSharpInitializer.Assignments(part.Inputs.Without("connection"), package.Resource(part.Type).Declaration.Inputs, margin);
}
