using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>A Pulumi project of what was found: program, project files, and the import file.</summary>
internal static class ProjectDirectory
{
    /// <summary>Makes the directory.</summary>
    /// <param name="path">The directory; its name is the project's.</param>
    /// <param name="program">The program.</param>
    /// <param name="import">The import file.</param>
    /// <exception cref="IOException">There is something of that name already, or it can't be written.</exception>
    public static void Create(string path, string program, string import)
    {
        if (Path.Exists(path))
        {
            throw new IOException($"there is something called '{path}' here already");
        }

        var name = Path.GetFileName(path);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "Program.cs"), program);
        File.WriteAllText(Path.Combine(path, "import.json"), import);
        File.WriteAllText(Path.Combine(path, "Pulumi.yaml"), $"name: {name}\ndescription: SR-IOV hosts as they were found\nruntime: dotnet\n");
        File.WriteAllText(Path.Combine(path, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Pulumi.Sriov" Version="{ProviderVersion.Current}" />
              </ItemGroup>
            </Project>

            """);
    }
}
