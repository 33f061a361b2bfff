using Pulumi.Plugin.Rpc;
using Pulumi.Sriov.Provider;
using Pulumi.Sriov.Provider.Remote.Ssh;

return await PluginProgram.RunAsync(
    "pulumi-resource-sriov",
    args,
    (log, trace) => new SriovBackend(Catalog.Of, settings => new SshHost(settings, trace), TimeProvider.System, log));
