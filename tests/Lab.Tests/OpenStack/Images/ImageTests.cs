using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Machines;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Images;

/// <summary>Images of a real glance.</summary>
public sealed class ImageTests(SriovCloud site) : OpenStackTests(site, "user"), IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private string FileOf(string name, char content) => _directory.Write(name, new string(content, 3_000_000));

    private static PropertyMap Wanted(string name, string path, string format = "raw") => PropertyMap.Of(
        ("name", name), ("containerFormat", format is "aki" or "ari" ? format : "bare"), ("diskFormat", format), ("localFilePath", path));

    [Theory]
    [InlineData("raw")]
    [InlineData("qcow2")]
    [InlineData("aki")]
    [InlineData("ari")]
    public async Task Image_OfAFile_IsUploadedReadAndImportedWithoutAChange(string format)
    {
        var inputs = Wanted(Unique("image"), FileOf("disk.img", '1'), format);
        var image = Resource(Types.Image);

        Assert.Equal(3, (await Plugin.CallsOfAsync(() => image.UpAsync(inputs))).Count);

        Assert.Equal("active", image.State["status"]);
        Assert.Equal(3_000_000, image.State["sizeBytes"]);
        Assert.Contains(Plugin.Engine.StatusLines, line => line.Contains("uploading, 3 of 3 MB", StringComparison.Ordinal));
        Assert.False(await image.UpAsync(inputs));
        Assert.Single(await Plugin.CallsOfAsync(image.RefreshAsync));
        Assert.False(await image.UpAsync(inputs));
        var imported = Resource(Types.Image);
        Assert.True(await imported.ImportAsync(image.Id!));
        Assert.Empty((await imported.DiffAsync(inputs)).DetailedDiff);
    }

    [Fact]
    public async Task Image_Changes_InPlaceWhatCanBe()
    {
        var path = FileOf("disk.img", '1');
        var name = Unique("image");
        var image = Resource(Types.Image);
        await image.UpAsync(Wanted(name, path).With("properties", Map(("os_distro", "debian"), ("hw_disk_bus", "virtio"))).With("tags", List("a", "b")));
        var id = image.Id;
        await Cloud.OpenStackAsync("user", "image", "set", id!, "--property", "foreign=x");
        Assert.True(await image.RefreshAsync());
        var changed = Wanted(name + "-2", path)
            .With("properties", Map(("os_distro", "ubuntu"), ("kernel_args", "a/b~c")))
            .With("tags", List("b", "c"))
            .With("minRamMb", 64)
            .With("protected", true);

        await image.UpAsync(changed);
        Assert.False(await image.UpAsync(changed));
        Assert.True(await image.RefreshAsync());
        Assert.False(await image.UpAsync(changed));

        Assert.Equal(id, image.Id);
        Assert.Contains("foreign", await Cloud.OpenStackAsync("user", "image", "show", id!), StringComparison.Ordinal);
        await image.UpAsync(changed.With("protected", false));
    }

    [Fact]
    public async Task Image_WithOtherContent_IsAnotherImage()
    {
        var name = Unique("image");
        var image = Resource(Types.Image);
        await image.UpAsync(Wanted(name, FileOf("disk.img", '1')));
        var first = image.Id;
        Assert.False(await image.UpAsync(Wanted(name, FileOf("moved.img", '1'))));

        await image.UpAsync(Wanted(name, FileOf("disk.img", '2')));

        Assert.NotEqual(first, image.Id);
    }

    [Fact]
    public async Task Image_DeletedBehindOurBack_IsGoneAfterARefreshAndDeletedWithoutAnError()
    {
        var image = Resource(Types.Image);
        await image.UpAsync(Wanted(Unique("image"), FileOf("disk.img", '1')));
        await Cloud.OpenStackAsync("user", "image", "delete", image.Id!);
        var same = image.ResumedBy(Plugin.Client);

        await image.DestroyAsync();

        Assert.False(await same.RefreshAsync());
    }

    [Fact]
    public async Task Image_LookedUp_IsTheNewestOfItsName()
    {
        var name = Unique("image");
        var older = Resource(Types.Image);
        await older.UpAsync(Wanted(name, FileOf("disk.img", '1')).With("tags", List("old")));
        var newer = Resource(Types.Image);
        await newer.UpAsync(Wanted(name, FileOf("disk.img", '2')).With("properties", Map(("release", "2"))));
        const string Token = "openstack:images/getImage:getImage";

        var failure = await Assert.ThrowsAsync<Protocol.Grpc.RpcException>(() => Plugin.InvokeAsync(Token, PropertyMap.Of(("name", name))));

        Assert.All([older.Id!, newer.Id!], id => Assert.Contains(id, failure.StatusMessage, StringComparison.Ordinal));
        Assert.Equal(newer.Id!, (await Plugin.InvokeAsync(Token, PropertyMap.Of(("name", name), ("properties", Map(("release", "2"))))))["id"]);
        Assert.Equal(older.Id!, (await Plugin.InvokeAsync(Token, PropertyMap.Of(("name", name), ("tags", List("old")))))["id"]);
    }
}
