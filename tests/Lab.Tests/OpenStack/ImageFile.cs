namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>A disk of 1 MiB that nothing is on.</summary>
internal static class ImageFile
{
    private static readonly Lazy<string> Made = new(() =>
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"pulumi-sriov-lab-{Environment.ProcessId}.img");
        File.WriteAllBytes(path, new byte[1 << 20]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    });

    public static string Path => Made.Value;
}
