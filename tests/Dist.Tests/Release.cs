using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dist.Tests;

/// <summary>A release for the platform that the tests run on, made once for all tests.</summary>
public sealed class Release : IAsyncLifetime
{
    /// <summary>The version that was asked for; no other build has it.</summary>
    public const string Version = "9.8.7";

    private readonly DirectoryInfo _work = System.IO.Directory.CreateTempSubdirectory("pulumi-sriov-release-");

    /// <summary>The platform in Pulumi's words.</summary>
    public static string Platform { get; } =
        (OperatingSystem.IsMacOS() ? "darwin" : "linux") + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "-arm64" : "-amd64");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Where the release is.</summary>
    public string Directory => Path.Combine(_work.FullName, "release");

    public string File(string name) => Path.Combine(Directory, name);

    /// <summary>A directory for a test.</summary>
    public string MakeDirectory(string name) => _work.CreateSubdirectory(name).FullName;

    public Task InitializeAsync() => Commands.BuildAsync(new ProcessStartInfo(
        Path.Combine(Repository, "dist"), ["--platform", Platform, "--output", Directory, Version]));

    public Task DisposeAsync()
    {
        _work.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(directory.FullName, "PulumiSriov.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return directory.FullName;
    }
}

/// <summary>The tests of one release.</summary>
[CollectionDefinition(Name)]
public sealed class ReleaseCollection : ICollectionFixture<Release>
{
    public const string Name = "one release";
}
