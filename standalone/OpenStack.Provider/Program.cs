using OpenStack.Provider;
using OpenStack.Client.Configuration;
using Pulumi.Plugin.Rpc;

return await PluginProgram.RunAsync(
    "pulumi-resource-openstack",
    args,
    (log, _) => new OpenStackBackend(Surroundings.OfProcess(), TimeProvider.System, log));
