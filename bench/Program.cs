using System.CommandLine;
using Bench;
using Bench.Engine;
using Bench.Hosts;
using Bench.OpenStack;

var root = new RootCommand("Measures PulumiSriov beside other ways, all as processes, on this machine.")
{
    EngineCommand.Create(), HostsCommands.Whole(), HostsCommands.Connected(), OpenStackCommand.Create(),
};
root.Options.Add(CommonOptions.Runs);
root.Options.Add(CommonOptions.Json);

// An interrupted benchmark ends its hosts or its cloud before it goes.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
