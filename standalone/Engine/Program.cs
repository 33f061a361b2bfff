using Pulumi.Engine.Commands;
using Pulumi.Engine.Deployment;

var host = CommandHost.ForProcess(() => EngineFactory.Create(Environment.GetEnvironmentVariable));
return await RootCommandFactory.RunAsync(args, host);
