using Pulumi.Engine;
using Pulumi.Engine.Commands;

var host = CommandHost.ForProcess(() => throw new UserErrorException("this build has no deployment engine"));
return await RootCommandFactory.RunAsync(args, host);
