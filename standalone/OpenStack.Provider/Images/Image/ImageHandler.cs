using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Client.Errors;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Images.Image;

/// <summary><c>openstack:images/image:Image</c>.</summary>
internal sealed class ImageHandler : ResourceHandler<ImageInputs, ImageState>
{
    private static readonly ImmutableArray<string> Visibilities = ["private", "shared", "community", "public"];

    /// <summary>How long a failure waits for a last look at what it has left.</summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(20);

    public override string Token => "openstack:images/image:Image";

    public override string Noun => "image";

    public override string Description => "An image, that servers boot from.";

    // glance/policies/image.py, publicize_image
    public override string? ForAdministrators(PropertyMap inputs) =>
        inputs.Get("visibility").Unwrap() is PropertyValue.StringValue { Value: "public" } ? "visibility public" : null;

    public override IEnumerable<CheckFailure> Validate(ImageInputs inputs)
    {
        if (inputs is { LocalFilePath: not null, ImageSourceUrl: not null })
        {
            yield return new CheckFailure("imageSourceUrl", "goes without localFilePath");
        }

        if (inputs.Visibility is { } visibility && !Visibilities.Contains(visibility))
        {
            yield return new CheckFailure("visibility", $"must be one of {string.Join(", ", Visibilities)}");
        }

        foreach (var name in (inputs.Properties ?? ImmutableSortedDictionary<string, string>.Empty).Keys.Where(ImageProperties.IsGlances))
        {
            yield return new CheckFailure(
                PropertyPath.Root.Append("properties").Append(name).ToString(), "is what the image service calls something of its own");
        }
    }

    // What was uploaded stays; an image that is still empty can be filled.
    public override bool Replaces(PropertyPath difference, ImageState prior) =>
        difference.Segments[0].Key is "localFilePath" or "imageSourceUrl" && prior.Status != ImageState.Queued;

    public override bool? Differs(string input, ImageInputs wanted, ImageState prior) => input switch
    {
        "localFilePath" => FileDiffers(wanted.LocalFilePath, prior),
        "imageSourceUrl" when wanted.ImageSourceUrl is not null && prior.Status == ImageState.Queued => true,
        _ => null,
    };

    public override async Task<Applied<ImageState>> CreateAsync(
        ImageInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        await ImageData.PrepareAsync(wanted, context, cancellationToken);
        var id = Guid.NewGuid().ToString();
        var live = await context.Image.CreateOnceAsync(
            "images",
            key: null,
            ImageRequest.Create(wanted, id),
            async token => await context.Image.FindAsync($"images/{id}", key: null, token) is { } found ? [found] : [],
            cancellationToken);
        return await SettleAsync(live, wanted, [wanted.Properties], context, live =>
            ImageData.FillAsync(live, wanted, context, cancellationToken));
    }

    public override async Task<ImageState?> ReadAsync(
        string id, ImageState? prior, ResourceContext context, CancellationToken cancellationToken) =>
        await context.Image.FindAsync($"images/{id}", key: null, cancellationToken) is { } live
            && live.Text("status") is not ("deleted" or "pending_delete")
            ? ImageState.Of(
                live, context.Image.Region, prior is null ? null : [prior.Properties], prior?.LocalFilePath, prior?.ImageSourceUrl)
            : null;

    public override async Task<Applied<ImageState>> UpdateAsync(
        Change<ImageInputs, ImageState> change, ResourceContext context, CancellationToken cancellationToken)
    {
        var patch = ImageRequest.Patch(change);
        var live = patch.Count > 0
            ? await context.Image.PatchAsync($"images/{change.Id}", ImageRequest.PatchType, patch, cancellationToken)
            : await context.Image.GetAsync($"images/{change.Id}", key: null, cancellationToken);
        return await SettleAsync(live, change.Wanted, [change.Wanted.Properties], context, async live =>
            live.Text("status") == ImageState.Queued
                ? await ImageData.FillAsync(live, change.Wanted, context, cancellationToken)
                : live);
    }

    public override Task DeleteAsync(string id, ImageState state, ResourceContext context, CancellationToken cancellationToken) =>
        context.Image.DeleteAsync($"images/{id}", cancellationToken);

    // Another path with the same content is the same image, and an imported one knows no path at all.
    private static bool? FileDiffers(string? path, ImageState prior) => (path, prior) switch
    {
        (null, _) => false,
        (_, { Status: ImageState.Queued }) => true,
        (_, { Checksum.Length: > 0 }) => ImageData.ChecksumOf(path) is { } checksum ? checksum != prior.Checksum : null,
        _ => null,
    };

    /// <summary>Goes on with an image that is there. Whatever fails now leaves it behind, and the state must have it as it is.</summary>
    private static async Task<Applied<ImageState>> SettleAsync(
        Document live,
        ImageInputs wanted,
        IEnumerable<ImmutableSortedDictionary<string, string>?> given,
        ResourceContext context,
        Func<Document, Task<Document>> goOnAsync)
    {
        try
        {
            return new Applied<ImageState>(live.Id, StateOf(await goOnAsync(live)));
        }
        catch (Exception failure)
        {
            return new Applied<ImageState>(live.Id, StateOf(await LookAsync(live, context)), failure);
        }

        ImageState StateOf(Document image) =>
            ImageState.Of(image, context.Image.Region, given, wanted.LocalFilePath, wanted.ImageSourceUrl);
    }

    // The caller may be gone already, so the look has a limit of its own.
    private static async Task<Document> LookAsync(Document live, ResourceContext context)
    {
        using var patience = new CancellationTokenSource(LastLook);
        try
        {
            return await context.Image.GetAsync($"images/{live.Id}", key: null, patience.Token);
        }
        catch (Exception failure) when (failure is OpenStackException or OperationCanceledException)
        {
            // The first failure is the one that is told.
            return live;
        }
    }
}
