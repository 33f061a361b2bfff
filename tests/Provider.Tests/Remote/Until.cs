namespace Pulumi.Sriov.Provider.Tests.Remote;

/// <summary>Waits for what another process does.</summary>
internal static class Until
{
    public static Task ExistsAsync(string path) => HoldsAsync(() => File.Exists(path));

    public static async Task HoldsAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20);
        }
    }
}
