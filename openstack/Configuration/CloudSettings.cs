using System.Collections.Immutable;
using OpenStack.Client.Identity;

namespace OpenStack.Client.Configuration;

/// <summary>Everything that is needed to talk to a cloud, put together from configuration, files and environment.</summary>
internal sealed record CloudSettings
{
    /// <summary>Keystone, as given; the version is put to it.</summary>
    public required Uri AuthUrl { get; init; }

    /// <summary>Who logs in.</summary>
    public required Credentials Credentials { get; init; }

    /// <summary>On what the roles are wanted.</summary>
    public Scope Scope { get; init; } = Scope.Unscoped;

    /// <summary>The region whose endpoints are used; <c>null</c> = the catalog's first.</summary>
    public string? Region { get; init; }

    /// <summary>Which endpoints of the catalog are used: public, internal or admin.</summary>
    public string Interface { get; init; } = "public";

    /// <summary>Endpoints that replace those of the catalog, by service type or alias.</summary>
    public ImmutableSortedDictionary<string, Uri> EndpointOverrides { get; init; } = ImmutableSortedDictionary<string, Uri>.Empty;

    /// <summary>Whom connections trust.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>How often a request that failed for a moment is sent again.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>Nothing is sent before it is needed; otherwise wrong credentials are found out at the start.</summary>
    public bool DelayedAuth { get; init; } = true;

    /// <summary>A token that is refused or about to expire is replaced by a new one.</summary>
    public bool AllowReauth { get; init; } = true;
}

/// <summary>Whom connections trust, and as whom they present themselves.</summary>
internal sealed record TlsSettings
{
    /// <summary>The only authorities that are trusted, as PEM text or a path; <c>null</c> = those of the machine.</summary>
    public Secret? CertificateAuthority { get; init; }

    /// <summary>The client's certificate, as PEM text or a path.</summary>
    public Secret? Certificate { get; init; }

    /// <summary>The key of the client's certificate, as PEM text or a path; <c>null</c> = it is in the certificate's file.</summary>
    public Secret? Key { get; init; }

    /// <summary>No certificate is checked.</summary>
    public bool Insecure { get; init; }
}
