using Google.Protobuf;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>Puts queries and commands on the wire. Only a preview sends unknown values to what changes anything.</summary>
internal static class ProviderRequests
{
    /// <summary>Hands over a configuration, also in the form of before <c>args</c>: flat text.</summary>
    public static ConfigureRequest Configure(Urn urn, string id, PropertyMap inputs, ProviderWire wire)
    {
        var request = new ConfigureRequest
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Args = (wire with { AcceptSecrets = true }).Encode(inputs, keepUnknowns: false),
            Urn = urn.Value,
            Name = urn.Name,
            Type = urn.Type,
            Id = id,
        };
        var package = ProviderReference.PackageOf(urn.Type);
        foreach (var (key, value) in inputs.StripSecrets())
        {
            request.Variables[$"{package}:config:{key}"] = value is PropertyValue.StringValue text
                ? text.Value
                : JsonFormatter.Default.Format(PropertyCodec.Encode(value, PropertyCodecOptions.Plain));
        }

        return request;
    }

    /// <summary>Writes a query.</summary>
    public static CheckRequest ToRequest(this CheckQuery query, ProviderWire wire) => new()
    {
        Urn = query.Urn.Value,
        Name = query.Urn.Name,
        Type = query.Urn.Type,
        Olds = wire.Encode(query.OldInputs, keepUnknowns: true),
        News = wire.Encode(query.NewInputs, keepUnknowns: true),
        RandomSeed = ByteString.CopyFrom(query.RandomSeed.Span),
    };

    /// <summary>Writes a query.</summary>
    public static DiffRequest ToRequest(this DiffQuery query, ProviderWire wire) => new()
    {
        Id = query.Id,
        Urn = query.Urn.Value,
        Name = query.Urn.Name,
        Type = query.Urn.Type,
        Olds = wire.Encode(query.OldOutputs, keepUnknowns: true),
        OldInputs = wire.Encode(query.OldInputs, keepUnknowns: true),
        News = wire.Encode(query.NewInputs, keepUnknowns: true),
        IgnoreChanges = { query.IgnoreChanges },
    };

    /// <summary>Writes a query; absent inputs say that it is an import.</summary>
    public static ReadRequest ToRequest(this ReadQuery query, ProviderWire wire) => new()
    {
        Id = query.Id,
        Urn = query.Urn.Value,
        Name = query.Urn.Name,
        Type = query.Urn.Type,
        Properties = wire.Encode(query.Outputs, keepUnknowns: false),
        Inputs = query.Inputs is null ? null : wire.Encode(query.Inputs, keepUnknowns: false),
        Timeout = query.Timeout,
    };

    /// <summary>Writes a command.</summary>
    public static CreateRequest ToRequest(this CreateCommand command, ProviderWire wire) => new()
    {
        Urn = command.Urn.Value,
        Name = command.Urn.Name,
        Type = command.Urn.Type,
        Properties = wire.Encode(command.Inputs, keepUnknowns: command.Preview),
        Timeout = command.TimeoutSeconds,
        Preview = command.Preview,
    };

    /// <summary>Writes a command.</summary>
    public static UpdateRequest ToRequest(this UpdateCommand command, ProviderWire wire) => new()
    {
        Id = command.Id,
        Urn = command.Urn.Value,
        Name = command.Urn.Name,
        Type = command.Urn.Type,
        Olds = wire.Encode(command.OldOutputs, keepUnknowns: false),
        OldInputs = wire.Encode(command.OldInputs, keepUnknowns: false),
        News = wire.Encode(command.NewInputs, keepUnknowns: command.Preview),
        IgnoreChanges = { command.IgnoreChanges },
        Timeout = command.TimeoutSeconds,
        Preview = command.Preview,
    };

    /// <summary>Writes a command.</summary>
    public static DeleteRequest ToRequest(this DeleteCommand command, ProviderWire wire) => new()
    {
        Id = command.Id,
        Urn = command.Urn.Value,
        Name = command.Urn.Name,
        Type = command.Urn.Type,
        Properties = wire.Encode(command.Outputs, keepUnknowns: false),
        OldInputs = wire.Encode(command.Inputs, keepUnknowns: false),
        Timeout = command.TimeoutSeconds,
    };

    /// <summary>Writes a call.</summary>
    public static InvokeRequest ToRequest(this InvokeCommand command, ProviderWire wire) => new()
    {
        Tok = command.Token,
        Args = wire.Encode(command.Arguments, keepUnknowns: false),
        Preview = command.Preview,
    };
}
