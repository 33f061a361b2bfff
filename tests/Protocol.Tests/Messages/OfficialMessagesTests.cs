using System.Text.Json;
using System.Text.Json.Serialization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Pulumi.Protocol.Messages;
using Pulumi.Sriov.Testing;

namespace Pulumi.Protocol.Tests.Messages;

/// <summary>Every message and method that we declare, against the official generated classes of the Node SDK.</summary>
public sealed class OfficialMessagesTests
{
    private static readonly FileDescriptor[] Files =
    [
        AliasReflection.Descriptor,
        CallbackReflection.Descriptor,
        EngineReflection.Descriptor,
        ErrorsReflection.Descriptor,
        MonitorReflection.Descriptor,
        MonitorDeploymentReflection.Descriptor,
        MonitorFunctionsReflection.Descriptor,
        MonitorHooksReflection.Descriptor,
        MonitorPackagesReflection.Descriptor,
        MonitorResourcesReflection.Descriptor,
        PluginReflection.Descriptor,
        ProviderReflection.Descriptor,
        ProviderConstructReflection.Descriptor,
        ProviderFunctionsReflection.Descriptor,
        ProviderLifecycleReflection.Descriptor,
        ProviderSetupReflection.Descriptor,
        SourceReflection.Descriptor,
        StatusReflection.Descriptor,
    ];

    private static readonly Lazy<Task<Answer>> Official = new(AskAsync);

    private static IReadOnlyList<IMessage> Messages { get; } =
        [.. Files.SelectMany(file => file.MessageTypes).SelectMany(WithNested).SelectMany(MessageFiller.FillEveryChoice)];

    [Fact]
    public async Task Messages_EveryField_HasTheOfficialNumberAndName()
    {
        foreach (var (ours, official) in Messages.Zip((await Official.Value).Messages))
        {
            Assert.False(official.Missing, $"there is no official message {official.Type}");
            var fields = ours.Descriptor.Fields.InFieldNumberOrder().Select(field => $"{field.FieldNumber} {Plain(field.Name)}");
            var officialFields = official.Fields!.OrderBy(field => field.Key).Select(field => $"{field.Key} {Plain(field.Value)}");
            Assert.Equal(officialFields.Select(f => $"{official.Type} {f}"), fields.Select(f => $"{official.Type} {f}"));
        }
    }

    [Fact]
    public async Task Messages_ReadAndWrittenByTheOfficialClass_AreTheSame()
    {
        foreach (var (ours, official) in Messages.Zip((await Official.Value).Messages))
        {
            var bytes = Convert.FromBase64String(official.Bytes!);
            var read = ours.Descriptor.Parser.ParseFrom(bytes);
            Assert.Equal(ours, read);

            // The official writer keeps the order of declaration, ours that of the numbers: same bytes, other order.
            Assert.Equal(bytes.Length, ours.CalculateSize());
            Assert.Equal(ours.ToByteArray(), read.ToByteArray());
        }
    }

    [Fact]
    public async Task Methods_AllOfOurs_AreTheOfficialOnes()
    {
        var ours = Files.SelectMany(file => file.Services).SelectMany(service => service.Methods).Select(
            method => $"/{method.Service.FullName}/{method.Name}({method.InputType.Name}) {method.OutputType.Name}");
        var official = (await Official.Value).Methods
            .Where(method => !method.Path.StartsWith("/pulumirpc.PackageResolver/", StringComparison.Ordinal) && !method.Streaming)
            .Select(method => $"{method.Path}({method.Request}) {method.Response}");

        Assert.Equal(official.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    private static async Task<Answer> AskAsync()
    {
        var request = JsonSerializer.Serialize(Messages.Select(message => new
        {
            type = message.Descriptor.FullName,
            bytes = Convert.ToBase64String(message.ToByteArray()),
        }));
        var project = await NodeProject.GetAsync();
        return JsonSerializer.Deserialize<Answer>(await project.RunAsync("messages.js", request), JsonSerializerOptions.Web)!;
    }

    // The entries of a map are messages too, but they have no class of their own.
    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) =>
        message.NestedTypes.Where(nested => nested.ClrType is not null).SelectMany(WithNested).Prepend(message);

    private static string Plain(string name) => name.Replace("_", "").ToUpperInvariant();

    private sealed record Answer(IReadOnlyList<OfficialMessage> Messages, IReadOnlyList<OfficialMethod> Methods);

    private sealed record OfficialMessage(
        string Type, bool Missing, [property: JsonPropertyName("fields")] IReadOnlyDictionary<int, string>? Fields, string? Bytes);

    private sealed record OfficialMethod(string Path, string Request, string Response, bool Streaming);
}
