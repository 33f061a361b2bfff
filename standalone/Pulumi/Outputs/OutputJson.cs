using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// JSON text of an object graph with outputs in it. A converter cannot await, so a pass over the graph gathers the
/// outputs that it meets; they are awaited, and the graph is written again until a pass meets nothing new.
/// </summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(T value, JsonSerializerOptions? options)
    {
        var resolved = new ResolvedOutputs();
        var withOutputs = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
        withOutputs.Converters.Add(new ConverterFactory(resolved));

        while (true)
        {
            var json = JsonSerializer.Serialize(value, withOutputs);
            if (!await resolved.ResolvePendingAsync())
            {
                return resolved.Describe(json);
            }
        }
    }

    private sealed class ResolvedOutputs
    {
        private readonly Dictionary<object, OutputData<object?>> _data = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<object, IOutput> _pending = new(ReferenceEqualityComparer.Instance);

        /// <summary>The value if it is there; otherwise null, and the output is remembered for the next round.</summary>
        public object? ValueOf(object key, IOutput output)
        {
            if (_data.TryGetValue(key, out var data))
            {
                return data.Value;
            }

            _pending[key] = output;
            return null;
        }

        public async Task<bool> ResolvePendingAsync()
        {
            var found = _pending.ToArray();
            _pending.Clear();
            foreach (var (key, output) in found)
            {
                _data[key] = await output.GetDataAsync();
            }

            return found.Length > 0;
        }

        public OutputData<string> Describe(string json)
        {
            var isSecret = _data.Values.Any(data => data.IsSecret);
            var resources = _data.Values.SelectMany(data => data.Resources).ToImmutableHashSet();
            return _data.Values.All(data => data.IsKnown)
                ? new(json, IsKnown: true, isSecret, resources)
                : OutputData<string>.Unknown(isSecret, resources);
        }
    }

    private sealed class ConverterFactory(ResolvedOutputs resolved) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(
                typeof(Converter<>).MakeGenericType(typeToConvert),
                BindingFlags.Public | BindingFlags.Instance,
                binder: null,
                [resolved],
                culture: null)!;
    }

    private sealed class Converter<T>(ResolvedOutputs resolved) : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Outputs can be written to JSON, not read from it: use Output.JsonDeserialize.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? ((IInput)value).ToUntypedOutput();
            JsonSerializer.Serialize(writer, resolved.ValueOf(value, output), options);
        }
    }
}
