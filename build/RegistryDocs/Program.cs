using RegistryDocs;

// Writes docs/registry/api-docs anew:  dotnet run --project build/RegistryDocs   (in the repository)
var directory = Path.Combine(Directory.GetCurrentDirectory(), "docs", "registry", "api-docs");
if (Directory.Exists(directory))
{
    Directory.Delete(directory, recursive: true);
}

foreach (var (file, text) in ApiDocs.Generate(Directory.GetCurrentDirectory()))
{
    var path = Path.Combine(directory, file);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
}
