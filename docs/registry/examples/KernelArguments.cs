using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class KernelArgumentsExample
{
    public static void Declare()
    {
        _ = new KernelArguments("huge-pages", new KernelArgumentsArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            Arguments = { "default_hugepagesz=1G", "hugepages=16" },
            Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
        });
    }
}
