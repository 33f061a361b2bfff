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

        // As in kernfs (kernfs_get_target_path), the target's own name is always in it, even when it is right above.
        while (common < here.Length && common < there.Length - 1 && here[common] == there[common])
        {
            common++;
        }

        return string.Join('/', Enumerable.Repeat("..", here.Length - common).Concat(there[common..]));
    }
}
