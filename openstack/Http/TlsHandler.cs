using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenStack.Client.Errors;
using OpenStack.Client.Configuration;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Http;

/// <summary>Makes the connections: whom they trust, and as whom they present themselves.</summary>
internal static class TlsHandler
{
    /// <exception cref="OpenStackException">A certificate or key cannot be read.</exception>
    public static SocketsHttpHandler Create(TlsSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),

            // Apache, in front of many OpenStack services, closes an idle connection after 5 s. A POST that meets the closing
            // would be lost without having been read, so the connection is given up first.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4),
        };
        if (settings.Insecure)
        {
#pragma warning disable CA5359 // The user asked for it, and is warned.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (settings.CertificateAuthority is { } authority)
        {
            handler.SslOptions.CertificateChainPolicy = TrustOnly(Read("cacertFile", authority, ReadCertificates));
        }

        if (settings.Certificate is { } certificate)
        {
            var key = settings.Key ?? certificate;
            handler.SslOptions.ClientCertificates =
                [Read("cert and key", certificate, text => WithKey(text, PemSource.Read(key.Reveal())))];
        }

        return handler;
    }

    private static X509ChainPolicy TrustOnly(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static X509Certificate2Collection ReadCertificates(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates.Count > 0 ? certificates : throw new CryptographicException("there is no certificate in it");
    }

    // SslStream wants a key that was imported, not one that was only just made of PEM, on some platforms.
    private static X509Certificate2 WithKey(string certificate, string key)
    {
        using var fresh = X509Certificate2.CreateFromPem(certificate, key);
        return X509CertificateLoader.LoadPkcs12(fresh.Export(X509ContentType.Pkcs12), password: null);
    }

    private static T Read<T>(string property, Secret source, Func<string, T> read)
    {
        try
        {
            return read(PemSource.Read(source.Reveal()));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new OpenStackException(
                FailureKind.Invalid,
                subject: null,
                $"reading {property}",
                failure.Message,
                "Give the path of a PEM file that can be read, or PEM text itself.",
                failure);
        }
    }
}
