using System.Security.Cryptography;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Assets;

/// <summary>
/// Says by a hash what the content of assets and archives is: a provider tells from the hash that a file has changed
/// whose path has not.
/// </summary>
/// <remarks>Source of the hashes: pulumi <c>sdk/go/common/resource/asset</c> and <c>archive</c>, EnsureHash.</remarks>
/// <param name="directory">What relative paths start from: where the program runs.</param>
internal sealed class AssetHashes(string directory)
{
    private readonly AssetReader _assets = new(directory);

    /// <summary><paramref name="properties"/> with a hash in every asset and archive, at any depth.</summary>
    /// <exception cref="AssetException">A content cannot be read.</exception>
    public PropertyMap Fill(PropertyMap properties) =>
        properties.Values.Any(HasAssets)
            ? PropertyMap.From(properties.Select(pair => KeyValuePair.Create(pair.Key, Fill(pair.Value))))
            : properties;

    private PropertyValue Fill(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => new PropertyValue.SecretValue(Fill(secret.Element)),
        PropertyValue.OutputValue { Element: { } element } output => output with { Element = Fill(element) },
        PropertyValue.ListValue list => new PropertyValue.ListValue(PropertyList.From(list.Items.Select(Fill))),
        PropertyValue.MapValue map => new PropertyValue.MapValue(Fill(map.Properties)),
        PropertyValue.AssetValue { Hash: null or "" } asset => asset with { Hash = HashOf(asset) },
        PropertyValue.ArchiveValue archive => Fill(archive),
        _ => value,
    };

    /// <summary>Members may not be known yet in a preview; then neither is the whole.</summary>
    private PropertyValue.ArchiveValue Fill(PropertyValue.ArchiveValue archive)
    {
        if (archive.Members is { } members)
        {
            archive = archive with { Members = Fill(members) };
        }

        return string.IsNullOrEmpty(archive.Hash) && !archive.ContainsUnknowns() ? archive with { Hash = HashOf(archive) } : archive;
    }

    private string HashOf(PropertyValue.AssetValue asset)
    {
        using var content = _assets.Open(asset);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private string HashOf(PropertyValue.ArchiveValue archive)
    {
        try
        {
            if (_assets.Locate(archive.Path, archive.Uri) is { } source && ArchiveReader.IsArchiveFile(source))
            {
                using var file = source.Open();
                return Convert.ToHexStringLower(SHA256.HashData(file));
            }

            using var digest = new TarDigest();
            foreach (var (name, content) in new ArchiveReader(_assets).Read(archive))
            {
                digest.Add(name, content);
            }

            return digest.Finish();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new AssetException($"the archive '{archive.Path ?? archive.Uri ?? "of assets"}' cannot be read: {exception.Message}", exception);
        }
    }

    private static bool HasAssets(PropertyValue value) => value switch
    {
        PropertyValue.AssetValue or PropertyValue.ArchiveValue => true,
        PropertyValue.SecretValue secret => HasAssets(secret.Element),
        PropertyValue.OutputValue { Element: { } element } => HasAssets(element),
        PropertyValue.ListValue list => list.Items.Any(HasAssets),
        PropertyValue.MapValue map => map.Properties.Values.Any(HasAssets),
        _ => false,
    };
}
