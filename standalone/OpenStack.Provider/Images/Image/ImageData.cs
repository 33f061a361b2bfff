using System.Security.Cryptography;
using System.Text.Json.Nodes;
using OpenStack.Client;
using OpenStack.Client.Errors;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Images.Image;

/// <summary>Brings the data into an image that has none, and proves that they arrived as they were sent.</summary>
internal static class ImageData
{
    private const string WebDownload = "web-download";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Refuses what can be told to go wrong, before the image is created.</summary>
    public static async Task PrepareAsync(ImageInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        if (wanted.LocalFilePath is { } path)
        {
            // It must be there and readable; what is in it is read when it is sent.
            await Open(path, context).DisposeAsync();
        }
        else if (wanted.ImageSourceUrl is not null)
        {
            await RequireDownloadsAsync(context, cancellationToken);
        }
    }

    /// <summary>Sends the file, or has the URL fetched.</summary>
    /// <param name="live">The image, queued.</param>
    /// <param name="wanted">Where the data are.</param>
    /// <param name="context">The cloud.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    /// <returns>The image, active; or as it was when there are no data for it.</returns>
    public static async Task<Document> FillAsync(
        Document live, ImageInputs wanted, ResourceContext context, CancellationToken cancellationToken) => wanted switch
        {
            { LocalFilePath: { } path } => await UploadAsync(live.Id, path, context, cancellationToken),
            { ImageSourceUrl: { } url } => await DownloadAsync(live.Id, url, context, cancellationToken),
            _ => live,
        };

    /// <summary>MD5 of a file, as <c>checksum</c> of an image has it; <c>null</c> = the file is not there.</summary>
    public static string? ChecksumOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
#pragma warning disable CA5351 // It is what glance has of an image; nothing is protected by it.
        return Convert.ToHexStringLower(MD5.HashData(file));
#pragma warning restore CA5351
    }

    private static async Task<Document> UploadAsync(
        string id, string path, ResourceContext context, CancellationToken cancellationToken)
    {
        MeasuredStream? sent = null;
        await context.Image.During("uploading its data").UploadAsync(
            $"images/{id}/file",
            () => sent = new MeasuredStream(
                Open(path, context),
                (done, all) => context.Progress.Report($"{context.Subject}: uploading, {done} of {all} MB")),
            cancellationToken);
        var live = await ActiveAsync(id, context, cancellationToken);
        var algorithm = live.TextOrNull("os_hash_algo") is { } name && sent!.HashBy(name) is not null ? name : "md5";
        var stored = algorithm == "md5" ? live.TextOrNull("checksum") : live.TextOrNull("os_hash_value");
        return stored is null || stored == sent!.HashBy(algorithm) ? live : throw new OpenStackException(
            FailureKind.RemoteFailed,
            context.Subject,
            "uploading its data",
            $"the image service has other data than were sent: {algorithm} {stored}, not {sent.HashBy(algorithm)}",
            "Run it again, which replaces the image. If it happens again, look for a proxy that changes what passes.");
    }

    private static async Task<Document> DownloadAsync(
        string id, string url, ResourceContext context, CancellationToken cancellationToken)
    {
        var method = new JsonObject { ["method"] = new JsonObject { ["name"] = WebDownload, ["uri"] = url } };
        await context.Image.During("having its data fetched").DoAsync(HttpMethod.Post, $"images/{id}/import", method, cancellationToken);
        return await ActiveAsync(id, context, cancellationToken);
    }

    private static Task<Document> ActiveAsync(string id, ResourceContext context, CancellationToken cancellationToken) =>
        context.Cloud.Wait.UntilAsync(
            context.Subject,
            "becoming active",
            token => context.Image.GetAsync($"images/{id}", key: null, token),
            live => live.Text("status") switch
            {
                ImageState.Active => true,
                // An import that failed puts it back to where it was, and says so beside it.
                "killed" or ImageState.Queued when live.TextOrNone("os_glance_importing_to_stores") is null => throw new OpenStackException(
                    FailureKind.RemoteFailed,
                    context.Subject,
                    "becoming active",
                    $"the image service did not keep the data: it is {live.Text("status")}"
                    + (live.TextOrNone("os_glance_failed_import") is { } stores ? $", and failed in the stores {stores}" : ""),
                    "The image service's log has the reason: the URL can't be reached from there, or its disk is full.")
                {
                    RequestId = live.RequestId,
                },
                _ => false,
            },
            live => live.Text("status"),
            context.Progress,
            Limit,
            cancellationToken);

    private static async Task RequireDownloadsAsync(ResourceContext context, CancellationToken cancellationToken)
    {
        var info = await context.Image.During("asking how images can be imported").GetAsync("info/import", key: null, cancellationToken);
        var methods = info.Object("import-methods").Texts("value");
        if (!methods.Contains(WebDownload))
        {
            throw new OpenStackException(
                FailureKind.Unsupported,
                context.Subject,
                "creating it",
                $"this cloud does not fetch images from a URL (it offers {string.Join(", ", methods)})",
                "Download the file and give it as localFilePath.");
        }
    }

    private static FileStream Open(string path, ResourceContext context)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OpenStackException(
                FailureKind.Invalid,
                context.Subject,
                $"opening {Path.GetFullPath(path)}",
                failure.Message,
                "Correct localFilePath; a relative path starts at the directory of the project.",
                failure);
        }
    }
}
