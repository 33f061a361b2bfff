using Google.Protobuf.WellKnownTypes;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Rpc;

/// <summary>The calls on resources and functions, between messages and property values.</summary>
internal sealed class ResourceCalls(ProviderPackage package, SecretScrubber scrubber)
{
    public CheckResponse Check(CheckRequest request)
    {
        var answer = TypeOf(request.Type, request.Urn).Check(
            new CheckQuestion(request.Urn, Decode(request.Olds), Decode(request.News), NamingMessages.Of(request)));
        scrubber.Learn(answer.Inputs);
        return new CheckResponse
        {
            Inputs = Wire.Encode(answer.Inputs),
            Failures = { answer.Failures.Select(ToMessage) },
        };
    }

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var question = new DiffQuestion(
            request.Urn, Decode(request.Olds), DecodeOptional(request.OldInputs), Decode(request.News), [.. request.IgnoreChanges.Select(ParsePath)]);
        return DiffMessages.Of(await TypeOf(request.Type, request.Urn).DiffAsync(question, cancellationToken));
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var type = TypeOf(request.Type, request.Urn);
        var news = Decode(request.Properties);
        if (request.Preview)
        {
            var foreseen = await type.PreviewCreateAsync(request.Urn, news, cancellationToken);
            return new CreateResponse { Properties = Wire.Encode(foreseen) };
        }

        var created = await type.CreateAsync(request.Urn, news, cancellationToken);
        return new CreateResponse { Id = created.Id, Properties = Wire.Encode(created.Properties) };
    }

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var type = TypeOf(request.Type, request.Urn);
        var (olds, news) = (Decode(request.Olds), Decode(request.News));
        var state = request.Preview
            ? await type.PreviewUpdateAsync(request.Urn, olds, news, cancellationToken)
            : (await type.UpdateAsync(request.Urn, request.Id, olds, news, cancellationToken)).Properties;
        return new UpdateResponse { Properties = Wire.Encode(state) };
    }

    public async Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var found = await TypeOf(request.Type, request.Urn)
            .ReadAsync(request.Id, Decode(request.Properties), DecodeOptional(request.Inputs), cancellationToken);
        return found is null
            ? new ReadResponse()
            : new ReadResponse
            {
                Id = found.Id,
                Properties = Wire.Encode(found.Properties),
                Inputs = Wire.Encode(found.Inputs),
            };
    }

    public async Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        await TypeOf(request.Type, request.Urn).DeleteAsync(
            request.Urn, request.Id, Decode(request.Properties), DecodeOptional(request.OldInputs), cancellationToken);
        return new Empty();
    }

    public async Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var function = package.Function(request.Tok);
        var answer = await function.InvokeAsync(Decode(request.Args), cancellationToken);
        return answer.Failures.IsEmpty
            ? new InvokeResponse { Return = Wire.Encode(answer.Return) }
            : new InvokeResponse { Failures = { answer.Failures.Select(ToMessage) } };
    }

    /// <summary>Older engines give the type only as a part of the URN, <c>urn:pulumi:stack::project::parent$type::name</c>.</summary>
    private IResourceType TypeOf(string type, string urn) =>
        package.Resource(type.Length > 0 ? type : urn.Split("::").ElementAtOrDefault(2)?.Split('$')[^1] ?? urn);

    private static PropertyPath ParsePath(string text) =>
        PropertyPath.TryParse(text, out var path)
            ? path
            : throw new ProviderException(
                FailureKind.Invalid, host: null, "reading ignoreChanges", $"'{text}' is not a property path", "Write it as in virtualFunctions[0].mac.");

    private PropertyMap Decode(Struct? properties) => DecodeOptional(properties) ?? PropertyMap.Empty;

    private PropertyMap? DecodeOptional(Struct? properties)
    {
        if (properties is null)
        {
            return null;
        }

        var decoded = Wire.Decode(properties);
        scrubber.Learn(decoded);
        return decoded;
    }

    private static Protocol.Messages.CheckFailure ToMessage(CheckFailure failure) =>
        new() { Property = failure.Path, Reason = failure.Reason };
}
