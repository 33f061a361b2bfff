using System.Reflection;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Pulumi.Protocol.Tests.Services;

public sealed class ServiceMethodsTests
{
    public static TheoryData<Type, string> Services => new()
    {
        { typeof(ResourceProviderMethods), "pulumirpc.ResourceProvider" },
        { typeof(ResourceMonitorMethods), "pulumirpc.ResourceMonitor" },
        { typeof(EngineMethods), "pulumirpc.Engine" },
        { typeof(CallbacksMethods), "pulumirpc.Callbacks" },
        { typeof(HealthMethods), "grpc.health.v1.Health" },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public void Methods_AreThoseOfTheProtoFile(Type methods, string service)
    {
        var descriptor = new[]
            {
                ProviderReflection.Descriptor, MonitorReflection.Descriptor, EngineReflection.Descriptor,
                CallbackReflection.Descriptor, HealthReflection.Descriptor,
            }
            .SelectMany(file => file.Services)
            .Single(declared => declared.FullName == service);

        var declared = descriptor.Methods.Select(method =>
            $"/{service}/{method.Name} {method.InputType.ClrType.Name} {method.OutputType.ClrType.Name}");
        var mapped = methods.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property =>
        {
            dynamic method = property.GetValue(null)!;
            var types = property.PropertyType.GetGenericArguments();
            return $"{(string)method.Path} {types[0].Name} {types[1].Name}";
        });

        Assert.Equal(declared, mapped);
    }

    [Fact]
    public async Task Service_MethodsNotOverridden_AreUnimplementedByName()
    {
        await using var server = await new Silent().MapTo(new RpcServerBuilder()).StartAsync();
        await using var channel = new RpcChannel(server.Address);

        var failure = await Assert.ThrowsAsync<RpcException>(
            () => new ResourceProviderClient(channel).CreateAsync(new CreateRequest()));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Equal("pulumirpc.ResourceProvider/Create is not implemented", failure.StatusMessage);
    }

    private sealed class Silent : ResourceProviderService;
}
