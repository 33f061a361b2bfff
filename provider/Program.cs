using Pulumi.Plugin.Rpc;
using Pulumi.Sriov.Provider;
using Pulumi.Sriov.Provider.Discovery;
using Pulumi.Sriov.Provider.Remote.Ssh;

// An engine gives options and an address, never a word alone. The command is a class of its own, so that an engine does not
// wait for a command line library to be loaded.
return args is [DiscoverCommand.Name, .. var arguments]
    ? await DiscoverCommand.RunAsync(arguments, settings => new SshHost(settings, trace: null), Console.Out, Console.Error)
    : await PluginProgram.RunAsync(
        "pulumi-resource-sriov",
        args,
        (log, trace) => new SriovBackend(Catalog.Of, settings => new SshHost(settings, trace), TimeProvider.System, log));
