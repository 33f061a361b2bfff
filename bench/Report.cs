using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench;

/// <summary>All that a benchmark found out, for other programs.</summary>
/// <param name="Benchmark">The command's name.</param>
/// <param name="Machine">Where.</param>
/// <param name="Results">Records of the benchmark's own, one for each row of its tables.</param>
internal sealed record Report(string Benchmark, BenchMachine Machine, IReadOnlyList<object> Results)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it to a file, as JSON.</summary>
    public async Task WriteAsync(string path)
    {
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, this, Json);
    }
}
