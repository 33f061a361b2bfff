using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Nova;

namespace RegistryExamples;

internal static class SchedulerFilterExample
{
    public static void Declare()
    {
        _ = new SchedulerFilter("controller", new SchedulerFilterArgs
        {
            Connection = new ConnectionArgs { Host = "controller.example.org", User = "ops", Become = true },
            Filters = { "PciPassthroughFilter" },
        });
    }
}
