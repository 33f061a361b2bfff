using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Workspace;

/// <summary>
/// Remembers which stack of a project is selected, in <c>$PULUMI_HOME/workspaces</c> (<c>~/.pulumi/workspaces</c>), where
/// the stock CLI remembers it too.
/// </summary>
/// <remarks>Source: pulumi <c>sdk/go/common/workspace/workspace.go</c>.</remarks>
internal sealed class StackSelection(string home, ProjectFile project)
{
    private const string StackField = "stack";

    /// <summary>The stack that commands mean when none is named; <c>null</c> = none is selected.</summary>
    public string? Current
    {
        get
        {
            if (!File.Exists(FilePath))
            {
                return null;
            }

            using var document = JsonDocument.Parse(File.ReadAllBytes(FilePath));
            return document.RootElement.TryGetProperty(StackField, out var stack) ? stack.GetString() : null;
        }
    }

    private string FilePath
    {
        get
        {
#pragma warning disable CA5350 // Names a file; the stock CLI fixed the algorithm.
            var digest = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(project.Path)));
#pragma warning restore CA5350
            return Path.Combine(home, "workspaces", $"{project.Definition.Name}-{digest}-workspace.json");
        }
    }

    /// <summary>Selects <paramref name="stack"/>; <c>null</c> = none.</summary>
    public void Select(StackReference? stack)
    {
        if (stack is null)
        {
            File.Delete(FilePath);
            return;
        }

        AtomicFile.Write(FilePath, Encoding.UTF8.GetBytes(
            new JsonObject { [StackField] = stack.FullName }.ToJsonString(JsonText.Indented)));
    }
}
