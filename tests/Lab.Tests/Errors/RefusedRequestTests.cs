using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Errors;

/// <summary>Requests that can't be fulfilled are refused in words that help, and leave no trace on the host.</summary>
public sealed class RefusedRequestTests(GoodHost fixture) : IClassFixture<GoodHost>, IAsyncLifetime
{
    private ServedProvider _provider = null!;

    private VirtualHost Host => fixture.Host;

    public async Task InitializeAsync() => _provider = await ServedProvider.StartAsync();

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Fact]
    public async Task Up_CountAboveTheLimit_NamesTheLimit() => await AssertRefusedAsync(
        Inputs("enp1s0").With("count", 8), StatusCode.InvalidArgument, "creating 8 VFs on 0000:01:00.0", "7 at most", "Set count to 7 or less");

    [Fact]
    public async Task Up_NoSuchDevice_NamesTheCandidates() => await AssertRefusedAsync(
        Inputs("enp9s0").With("count", 2), StatusCode.InvalidArgument, "enp9s0", "enp1s0", "enp2s0", "0000:01:00.0", "0000:02:00.0");

    [Fact]
    public async Task Up_DeviceWithoutSriov_SaysSo() => await AssertRefusedAsync(
        Inputs("mgmt0").With("count", 2), StatusCode.InvalidArgument, "mgmt0", "enp1s0");

    [Fact]
    public async Task Up_AmbiguousDevice_NamesTheCandidates() => await AssertRefusedAsync(
        Inputs("").With("device", Values.Map(("vendorId", "8086"), ("productId", "10c9"))).With("count", 2),
        StatusCode.InvalidArgument, "0000:01:00.0", "0000:02:00.0");

    [Theory]
    [InlineData("mac", "52:54:00:0a:0f", "virtualFunctions[0].mac")]
    [InlineData("mac", "01:00:5e:00:00:01", "virtualFunctions[0].mac")]
    [InlineData("vlan", 4095d, "virtualFunctions[0].vlan")]
    public async Task Check_BadSetting_NamesTheInput(string setting, object value, string path)
    {
        var inputs = Inputs("enp1s0").With("count", 1).With("virtualFunctions", Values.List(
            Values.Map(("index", 0), (setting, value is string text ? text : (double)value))));

        var failures = await _provider.Resource("sriov:host:VirtualFunctions").CheckFailuresAsync(inputs);

        Assert.Contains(value.ToString()!, failures[path], StringComparison.Ordinal);
        Assert.Equal(default, _provider.Traffic);
    }

    private async Task AssertRefusedAsync(PropertyMap inputs, StatusCode status, params string[] named)
    {
        var before = await Host.FingerprintAsync();
        var resource = _provider.Resource("sriov:host:VirtualFunctions");

        var preview = await Assert.ThrowsAsync<RpcException>(() => resource.PreviewAsync(inputs));
        var up = await Assert.ThrowsAsync<RpcException>(() => resource.UpAsync(inputs));

        Assert.Equal(status, up.StatusCode);
        Assert.Equal(preview.StatusMessage, up.StatusMessage);
        Assert.StartsWith($"{Host.Name}: ", up.StatusMessage, StringComparison.Ordinal);
        Assert.All(named, words => Assert.Contains(words, up.StatusMessage, StringComparison.Ordinal));
        Assert.Equal(before, await Host.FingerprintAsync());
    }

    private PropertyMap Inputs(string device) => PropertyMap.Of(
        ("connection", new PropertyValue.MapValue(Host.Connection)), ("device", Values.Map(("name", device))));
}
