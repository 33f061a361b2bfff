namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>The relative targets that sysfs gives its links.</summary>
internal static class RelativePath
{
    /// <summary>How a link in <paramref name="directory"/> names <paramref name="target"/>: "../../../../bus/pci".</summary>
    public static string From(string directory, string target)
    {
        var here = directory.Split('/');
        var there = target.Split('/');
        var common = 0;
        while (common < here.Length && common < there.Length && here[common] == there[common])
        {
            common++;
        }

        return string.Join('/', Enumerable.Repeat("..", here.Length - common).Concat(there[common..]));
    }
}
