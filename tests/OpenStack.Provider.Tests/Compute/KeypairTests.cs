using System.Security.Cryptography;
using OpenStack.Provider.Compute.Keypair;
using OpenStack.Testing;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Tests.Compute;

public sealed class KeypairTests : CannedNova
{
    private const string Token = "openstack:compute/keypair:Keypair";
    private const string Keypairs = Compute + "/os-keypairs";

    private static string Pair(string publicKey) =>
        $$$"""{"keypair": {"name": "ops", "public_key": "{{{publicKey}}}", "fingerprint": "aa:bb", "user_id": "u-1"}}""";

    [Fact]
    public async Task Create_WithoutAPublicKey_MakesAPairWhosePrivateHalfIsASecretAndIsNotSent()
    {
        Service.On($"POST {Keypairs}", async context =>
            await Answer.Json(200, Pair((string)Sent("POST")["keypair"]!["public_key"]!))(context));
        var keypair = Plugin.Resource(Token);

        await keypair.UpAsync(Inputs(("name", "ops")));

        var secret = Assert.IsType<PropertyValue.SecretValue>(keypair.State["privateKey"]);
        var pem = ((PropertyValue.StringValue)secret.Element).Value;
        using var key = RSA.Create();
        key.ImportFromPem(pem);
        Assert.Equal(3072, key.KeySize);
        Assert.DoesNotContain(Service.Received, request => request.Body.Contains("PRIVATE", StringComparison.Ordinal));
        AssertNoChanges(await keypair.DiffAsync(Inputs(("name", "ops"))));
    }

    [Fact]
    public async Task Refresh_KeepsThePrivateKeyOfTheSamePair()
    {
        Service.On($"POST {Keypairs}", async context =>
        {
            var pair = Pair((string)Sent("POST")["keypair"]!["public_key"]!);
            Service.On($"GET {Keypairs}/ops", Answer.Json(200, pair));
            await Answer.Json(200, pair)(context);
        });
        var keypair = Plugin.Resource(Token);
        await keypair.UpAsync(Inputs(("name", "ops")));
        var before = keypair.State["privateKey"];

        Assert.True(await keypair.RefreshAsync());
        Assert.Equal(before, keypair.State["privateKey"]);

        Service.On($"GET {Keypairs}/ops", Answer.Json(200, Pair("ssh-rsa another")));
        Assert.True(await keypair.RefreshAsync());
        Assert.Equal(new PropertyValue.SecretValue(""), keypair.State["privateKey"]);
    }

    [Fact]
    public async Task Import_ByName_AKeyFileWithItsNewlineIsNoChange()
    {
        Service.On($"GET {Keypairs}/ops", Answer.Json(200, Pair("ssh-ed25519 AAAA me")));
        var keypair = Plugin.Resource(Token);

        Assert.True(await keypair.ImportAsync("ops"));

        AssertNoChanges(await keypair.DiffAsync(Inputs(("name", "ops"), ("publicKey", "ssh-ed25519 AAAA me\n"))));
    }

    [Fact]
    public async Task Check_APrivateKey_IsRefused()
    {
        var failures = await Plugin.Resource(Token).CheckFailuresAsync(
            Inputs(("name", "ops"), ("publicKey", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA")));

        Assert.Equal(["publicKey"], failures.Keys);
    }

    [Fact]
    public void Generate_ThePublicKey_IsThatOfThePrivateKey()
    {
        var made = KeyMaterial.Generate();

        using var key = RSA.Create();
        key.ImportFromPem(made.PrivateKey);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var blob = Convert.FromBase64String(made.PublicKey.Split(' ')[1]);
        Assert.StartsWith("ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB", made.PublicKey, StringComparison.Ordinal);
        Assert.Equal(parameters.Modulus!, blob[^parameters.Modulus!.Length..]);
    }
}
