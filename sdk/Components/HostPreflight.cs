using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace Pulumi.Sriov;

/// <summary>The look at a host ahead of everything that a component is going to ask of it.</summary>
internal static class HostPreflight
{
    /// <summary>
    /// The connection for the component's parts. Where the preflight is required they have it only from a preflight that found no
    /// error. A function's answer is known in a preview, too, so the preview still knows which host to look at.
    /// </summary>
    public static Input<ConnectionArgs> Guard(SriovComputeHost component, SriovComputeHostArgs args)
    {
        if (args.Preflight == PreflightMode.Off)
        {
            return args.Connection;
        }

        // The answer says nothing that is secret, though a part of the question may be.
        var answer = Output.Unsecret(Preflight.Invoke(Question(args), new InvokeOptions { Parent = component }));
        var judged = answer.Apply(found => Judge(found, args.Preflight, component));
        return args.Preflight == PreflightMode.Require ? judged.Apply(_ => args.Connection.ToOutput()) : args.Connection;
    }

    private static bool Judge(PreflightResult found, PreflightMode mode, SriovComputeHost component)
    {
        // A host that is down during a preview may be up when it is its turn.
        if (mode == PreflightMode.Require && !found.Ok && (found.Reached || !Deployment.Instance.IsDryRun || found.Findings.Length > 0))
        {
            throw new RunException(found.Report);
        }

        if (!found.Ok || found.Findings.Length > 0)
        {
            Log.Warn(found.Report, component);
        }

        return found.Ok;
    }

    private static PreflightInvokeArgs Question(SriovComputeHostArgs args)
    {
        var offered = args.PhysicalFunctions.Values.Any(function => function.PhysicalNetwork is not null || function.Alias is not null);
        var question = new PreflightInvokeArgs
        {
            Connection = args.Connection,
            Iommu = args.Iommu.Enabled,
            KernelArguments = args.Arguments is not null,
            NovaCompute = offered && args.Services.NovaCompute is null && args.NovaConfigFile is null,
            SriovAgent = args.PhysicalFunctions.Values.Any(function => function.PhysicalNetwork is not null)
                && args.Services.SriovAgent is null && args.AgentConfigFile is null,
        };
        foreach (var (name, function) in args.PhysicalFunctions.OrderBy(function => function.Key, StringComparer.Ordinal))
        {
            question.PhysicalFunctions.Add(new PreflightPhysicalFunctionArgs
            {
                Name = name,
                Device = function.Device ?? new DeviceSelectorArgs { Name = name },
                Count = function.Count,
                EswitchMode = function.EswitchMode,
                Driver = function.Driver,
                Autoprobe = function.Autoprobe,
                RequireIsolation = args.RequireIsolation,
            });
        }

        return question;
    }
}
