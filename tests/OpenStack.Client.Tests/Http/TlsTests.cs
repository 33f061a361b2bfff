using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using OpenStack.Client.Errors;
using OpenStack.Client.Configuration;
using OpenStack.Testing;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Tests.Http;

/// <summary>A cloud whose certificate is signed by an authority of its own.</summary>
public sealed class TlsTests : IAsyncLifetime, IDisposable
{
    private readonly X509Certificate2 _authority = Authority("Site CA");
    private readonly X509Certificate2 _stranger = Authority("Strange CA");
    private TestService _service = null!;

    public async Task InitializeAsync()
    {
        using var issued = Issue(_authority, "cloud");
        var certificate = X509CertificateLoader.LoadPkcs12(issued.Export(X509ContentType.Pkcs12), password: null);
        _service = await TestService.StartAsync(listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        }));
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose()
    {
        _authority.Dispose();
        _stranger.Dispose();
    }

    [Fact]
    public async Task UnknownAuthority_IsRefusedWithAdviceAndWithoutRetries()
    {
        var failure = await Assert.ThrowsAsync<OpenStackException>(() => LogInAsync(new TlsSettings()));

        Assert.Equal(FailureKind.HostKeyMismatch, failure.Kind);
        Assert.Contains("cacertFile", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_service.Received);
        Assert.Empty(_service.Clock.Waits);
    }

    [Fact]
    public async Task OwnAuthorityAsText_IsTrusted() =>
        await LogInAsync(new TlsSettings { CertificateAuthority = new Secret(_authority.ExportCertificatePem()) });

    [Fact]
    public async Task OwnAuthorityAsFile_IsTrusted()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, _authority.ExportCertificatePem());

        await LogInAsync(new TlsSettings { CertificateAuthority = new Secret(path) });

        File.Delete(path);
    }

    [Fact]
    public async Task AnotherAuthority_IsNotTrusted() => await Assert.ThrowsAsync<OpenStackException>(() =>
        LogInAsync(new TlsSettings { CertificateAuthority = new Secret(_stranger.ExportCertificatePem()) }));

    [Fact]
    public async Task Insecure_ChecksNothing() => await LogInAsync(new TlsSettings { Insecure = true });

    [Fact]
    public async Task ClientCertificate_IsPresented()
    {
        string? presented = null;
        _service.On("GET /network/v2.0/ports/p", async context =>
        {
            presented = (await context.Connection.GetClientCertificateAsync())?.Subject;
            await Answer.Json(200, """{"port": {}}""")(context);
        });
        using var certificate = Issue(_authority, "vnf-operator");
        var settings = new TlsSettings
        {
            Insecure = true,
            Certificate = new Secret(certificate.ExportCertificatePem()),
            Key = new Secret(certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()),
        };

        await _service.Connect(same => same with { Tls = settings }).Network().GetAsync("ports/p", "port", default);

        Assert.Equal("CN=vnf-operator", presented);
    }

    [Fact]
    public void FileThatIsNotThere_NamesTheProperty()
    {
        var failure = Assert.Throws<OpenStackException>(() =>
            _service.Connect(same => same with { Tls = new TlsSettings { CertificateAuthority = new Secret("/nowhere/ca.pem") } }));

        Assert.StartsWith("reading cacertFile failed", failure.Message, StringComparison.Ordinal);
    }

    private async Task LogInAsync(TlsSettings tls) => await _service.Connect(settings => settings with { Tls = tls }).LogInAsync(default);

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(
            authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }
}
