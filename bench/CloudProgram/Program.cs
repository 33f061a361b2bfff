using Pulumi;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;

// The same as create.sh.
return await Deployment.RunAsync(() =>
{
    var network = new Network("bench", new NetworkArgs { Name = "bench" });
    var subnet = new Subnet("bench", new SubnetArgs { Name = "bench", NetworkId = network.Id, Cidr = "192.0.2.0/24", IpVersion = 4 });
    for (var i = 0; i < 3; i++)
    {
        _ = new Port(
            $"bench-{i}",
            new PortArgs { Name = $"bench-{i}", NetworkId = network.Id, Binding = new PortBindingArgs { VnicType = "direct" } },
            new CustomResourceOptions { DependsOn = { subnet } });
    }

    _ = new Flavor("bench", new FlavorArgs { Name = "bench", Ram = 512, Vcpus = 1, Disk = 1, ExtraSpecs = { ["hw:mem_page_size"] = "large" } });
    _ = new Keypair("bench", new KeypairArgs { Name = "bench" });
});
