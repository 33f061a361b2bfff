using System.Collections.Immutable;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using RichStatus = Pulumi.Protocol.Messages.Status;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>How a call ended, as its trailers say it.</summary>
internal sealed record GrpcStatus(StatusCode Code, string Message, ImmutableArray<Any> Details)
{
    public static GrpcStatus Ok { get; } = new(StatusCode.OK, "", []);

    public static GrpcStatus Of(RpcException exception) =>
        new(exception.StatusCode, exception.StatusMessage, exception.Details);

    public static GrpcStatus Of(StatusCode code, string message) => new(code, message, []);

    /// <summary>The header fields, in the order in which they are sent.</summary>
    public IEnumerable<(string Name, string Value)> ToFields()
    {
        yield return (GrpcHeaders.Status, ((int)Code).ToString(CultureInfo.InvariantCulture));
        if (Message.Length > 0)
        {
            yield return (GrpcHeaders.Message, GrpcStatusMessage.Encode(Message));
        }

        if (Details.Length > 0)
        {
            var rich = new RichStatus { Code = (int)Code, Message = Message, Details = { Details } };
            yield return (GrpcHeaders.StatusDetails, Convert.ToBase64String(rich.ToByteArray()).TrimEnd('='));
        }
    }

    /// <summary>Reads the status from header fields; <c>null</c> when they have none.</summary>
    /// <param name="find">The first value of a field, or <c>null</c>.</param>
    public static GrpcStatus? FromFields(Func<string, string?> find)
    {
        if (find(GrpcHeaders.Status) is not { } text)
        {
            return null;
        }

        // A code that this side does not know is a failure all the same.
        var known = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && System.Enum.IsDefined((StatusCode)number);
        var code = known ? (StatusCode)number : StatusCode.Unknown;
        var message = GrpcStatusMessage.Decode(find(GrpcHeaders.Message) ?? "");
        return new GrpcStatus(code, message, ReadDetails(find(GrpcHeaders.StatusDetails)));
    }

    private static ImmutableArray<Any> ReadDetails(string? encoded)
    {
        if (encoded is null)
        {
            return [];
        }

        try
        {
            // Base64 in headers comes with or without padding.
            var padded = encoded.PadRight((encoded.Length + 3) / 4 * 4, '=');
            return [.. RichStatus.Parser.ParseFrom(Convert.FromBase64String(padded)).Details];
        }
        catch (Exception exception) when (exception is FormatException or InvalidProtocolBufferException)
        {
            // The details only add to the status; unreadable ones must not hide the error itself.
            return [];
        }
    }
}
