using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class GetPhysicalFunctionsExample
{
    public static Dictionary<string, object?> Declare()
    {
        var found = GetPhysicalFunctions.Invoke(new GetPhysicalFunctionsInvokeArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
        });

        return new Dictionary<string, object?>
        {
            ["free"] = found.Apply(result => result.PhysicalFunctions.Sum(function => function.FreeVfs)),
        };
    }
}
