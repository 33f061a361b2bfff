using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class GetIommuGroupsExample
{
    public static Dictionary<string, object?> Declare()
    {
        var found = GetIommuGroups.Invoke(new GetIommuGroupsInvokeArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
        });

        return new Dictionary<string, object?>
        {
            ["isolated"] = found.Apply(result => result.Groups.Where(group => group.Isolated).Select(group => group.Number).ToArray()),
        };
    }
}
