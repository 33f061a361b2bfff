using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pulumi.Engine.Tests.Assets;

/// <summary>Serves the files of a directory on loopback.</summary>
internal sealed class FileServer(WebApplication application) : IAsyncDisposable
{
    public string Address => application.Urls.Single();

    public static async Task<FileServer> StartAsync(string directory)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.MapGet("/{name}", (string name) => Path.Combine(directory, name) is var path && File.Exists(path)
            ? Results.Bytes(File.ReadAllBytes(path))
            : Results.NotFound());
        await application.StartAsync();
        return new FileServer(application);
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}
