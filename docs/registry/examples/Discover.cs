using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class DiscoverExample
{
    public static Dictionary<string, object?> Declare()
    {
        var found = Discover.Invoke(new DiscoverInvokeArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
        });

        return new Dictionary<string, object?>
        {
            ["importIds"] = found.Apply(result => result.Settings.Select(setting => $"{setting.Type} {setting.Id}").ToArray()),
            ["remarks"] = found.Apply(result => result.Remarks),
        };
    }
}
