using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OpenStack.Provider.Tests.Networking;
using OpenStack.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Images;

public sealed class ImageTests : CannedNeutron, IDisposable
{
    private const string Token = "openstack:images/image:Image";
    private const string Images = "/image/v2/images";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("images-");
    private string? _id;

    public void Dispose() => _directory.Delete(recursive: true);

    private string FileOf(string name, string content)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string Md5(string content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(Encoding.UTF8.GetBytes(content));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PropertyMap Wanted(string path) =>
        Inputs(("name", "guest"), ("containerFormat", "bare"), ("diskFormat", "raw"), ("localFilePath", path));

    private JsonObject Image(string status, string? checksum, params (string Name, JsonNode? Value)[] members)
    {
        var image = (JsonObject)Json("""
            {"name": "guest", "container_format": "bare", "disk_format": "raw", "visibility": "private", "protected": false,
             "os_hidden": false, "min_disk": 0, "min_ram": 0, "tags": [], "size": 4, "owner": "t-1", "os_hash_algo": null,
             "os_hash_value": null, "self": "/v2/images/x", "file": "/v2/images/x/file", "schema": "/v2/schemas/image"}
            """);
        (image["id"], image["status"], image["checksum"]) = (_id, status, checksum);
        foreach (var (name, value) in members)
        {
            image[name] = value;
        }

        return image;
    }

    /// <summary>A glance that takes an image under the id of the request, and its data as told.</summary>
    private void IsCreated(Func<Microsoft.AspNetCore.Http.HttpContext, Task>[] uploads, Func<JsonObject> then) =>
        Service.On($"POST {Images}", async context =>
        {
            _id = (string)Json(Service.Received[^1].Body)["id"]!;
            Service
                .On($"PUT {Images}/{_id}/file", uploads)
                .On($"GET {Images}/{_id}", async read => await Answer.Json(200, then().ToJsonString())(read));
            await Answer.Json(201, Image("queued", null).ToJsonString())(context);
        });

    [Fact]
    public async Task Create_FromAFile_UploadsItAndChecksWhatArrived()
    {
        IsCreated([Answer.Nothing(204)], () => Image("active", Md5("data")));
        var image = Plugin.Resource(Token);
        var inputs = Wanted(FileOf("guest.img", "data"));

        await image.UpAsync(inputs);

        Assert.Equal([$"POST {Images}", $"PUT {Images}/{_id}/file", $"GET {Images}/{_id}"], Service.Calls);
        Assert.Equal("data", Service.Received.Single(request => request.Method == "PUT").Body);
        Assert.Equal(Md5("data"), image.State["checksum"]);
        AssertNoChanges(await image.DiffAsync(inputs));
    }

    [Fact]
    public async Task Create_OtherDataArrived_IsAnErrorAndTheNextRunReplacesIt()
    {
        IsCreated([Answer.Nothing(204)], () => Image("active", Md5("dat_")));
        var image = Plugin.Resource(Token);
        var inputs = Wanted(FileOf("guest.img", "data"));

        await Assert.ThrowsAsync<RpcException>(() => image.UpAsync(inputs));

        Assert.Contains("other data than were sent", image.InitErrors[0], StringComparison.Ordinal);
        Assert.Equal(["localFilePath"], (await image.DiffAsync(inputs)).Replaces);
    }

    [Fact]
    public async Task Create_TheUploadFails_TheNextRunUploadsIntoTheSameImage()
    {
        var status = "queued";
        IsCreated(
            [
                Answer.Text(507, "text/plain", "no space"),
                async context =>
                {
                    status = "active";
                    await Answer.Nothing(204)(context);
                },
            ],
            () => Image(status, status == "active" ? Md5("data") : null));
        var image = Plugin.Resource(Token);
        var inputs = Wanted(FileOf("guest.img", "data"));

        await Assert.ThrowsAsync<RpcException>(() => image.UpAsync(inputs));
        Assert.Equal(_id, image.Id);
        Assert.Contains("image guest: uploading its data failed", image.InitErrors[0], StringComparison.Ordinal);
        Assert.Empty((await image.DiffAsync(inputs)).Replaces);

        await image.UpAsync(inputs);
        Assert.Equal("active", image.State["status"]);
        Assert.Single(Service.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
        AssertNoChanges(await image.DiffAsync(inputs));
    }

    [Fact]
    public async Task File_WithOtherContent_ReplacesTheImage_AndOneThatMovedDoesNot()
    {
        IsCreated([Answer.Nothing(204)], () => Image("active", Md5("data")));
        var image = Plugin.Resource(Token);
        await image.UpAsync(Wanted(FileOf("guest.img", "data")));

        AssertNoChanges(await image.DiffAsync(Wanted(FileOf("moved.img", "data"))));
        Assert.Equal(["localFilePath"], (await image.DiffAsync(Wanted(FileOf("guest.img", "new data")))).Replaces);
    }

    [Fact]
    public async Task Create_FileMissing_CreatesNothing()
    {
        var image = Plugin.Resource(Token);

        var failure = await Assert.ThrowsAsync<RpcException>(() => image.UpAsync(Wanted("/nowhere/guest.img")));

        Assert.Contains("/nowhere/guest.img", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Service.Calls);
    }

    [Fact]
    public async Task Create_FromAUrl_WhereTheCloudDoesNotFetch_CreatesNothing()
    {
        Service.On("GET /image/v2/info/import", Answer.Json(200, """{"import-methods": {"type": "array", "value": ["glance-direct"]}}"""));
        var image = Plugin.Resource(Token);

        var failure = await Assert.ThrowsAsync<RpcException>(() => image.UpAsync(
            Wanted("x").Without("localFilePath").With("imageSourceUrl", "http://example.org/guest.img")));

        Assert.Contains("does not fetch images from a URL (it offers glance-direct)", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Service.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Update_SendsAJsonPatchOfWhatDiffers_AndLeavesGlancesPropertiesAlone()
    {
        IsCreated([Answer.Nothing(204)], () => Image(
            "active", Md5("data"), ("os_distro", "debian"), ("old", "1"), ("owner_specified.shade", "x")));
        var image = Plugin.Resource(Token);
        var path = FileOf("guest.img", "data");
        var before = Wanted(path).With("properties", Map(("os_distro", "debian"), ("old", "1")));
        await image.UpAsync(before);
        AssertNoChanges(await image.DiffAsync(before));
        Service.On($"PATCH {Images}/{_id}", Answer.Json(
            200, Image("active", Md5("data"), ("os_distro", "ubuntu"), ("name", "other"), ("owner_specified.shade", "x")).ToJsonString()));
        var inputs = Wanted(path).With("name", "other").With("properties", Map(("os_distro", "ubuntu")));

        await image.UpAsync(inputs);

        Assert.True(JsonNode.DeepEquals(
            Json("""
                [{"value": "other", "op": "replace", "path": "/name"},
                 {"op": "add", "path": "/os_distro", "value": "ubuntu"},
                 {"op": "remove", "path": "/old"}]
                """),
            Sent("PATCH")));
        AssertNoChanges(await image.DiffAsync(inputs));
    }

    [Fact]
    public async Task Import_AFileWithItsContent_IsNoChange()
    {
        _id = "img-1";
        Service.On($"GET {Images}/img-1", Answer.Json(200, Image("active", Md5("data")).ToJsonString()));
        var image = Plugin.Resource(Token);

        Assert.True(await image.ImportAsync("img-1"));

        AssertNoChanges(await image.DiffAsync(Wanted(FileOf("guest.img", "data"))));
    }
}
