using OpenStack.Client.Errors;
using OpenStack.Client.Http;
using OpenStack.Client.Configuration;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Identity;

/// <summary>Asks keystone for tokens (Identity API v3).</summary>
internal sealed class Keystone(CloudSettings settings, HttpExchange exchange, Retries retries, TimeProvider clock)
{
    /// <summary>Work must be able to finish with the token that it began with.</summary>
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(2);

    /// <exception cref="OpenStackException">Keystone refuses, or does not answer.</exception>
    public async Task<Token> IssueAsync(CancellationToken cancellationToken)
    {
        var request = new ApiRequest(
            "identity", HttpMethod.Post, new Uri(EndpointUrl.Of(ServiceType.Identity, settings.AuthUrl), "auth/tokens"))
        {
            Body = TokenRequest.Body(settings.Credentials, settings.Scope),
            IsLogin = true,
            Operation = $"logging in {LoginDescription.Of(settings.Credentials, settings.Scope)}",
        };
        var answer = await retries.SendAsync(
            request, attempt => exchange.SendAsync(request, token: null, attempt), cancellationToken);
        return answer.IsSuccess ? Read(answer) : throw answer.ToException();
    }

    private Token Read(ApiAnswer answer)
    {
        var token = new Document(answer.Json(), answer).Object("token");
        var value = answer.Header("X-Subject-Token") ?? throw new OpenStackException(
            FailureKind.RemoteFailed,
            subject: null,
            answer.Request.Operation,
            $"the answer to {answer.Request} has no X-Subject-Token",
            "Check that authUrl is that of keystone, and that no proxy takes the header away.");
        return new Token(
            value,
            RenewAt(token),
            ServiceCatalog.Read(token),
            token.ObjectOrNull("project")?.TextOrNull("id"),
            token.ObjectOrNull("user")?.TextOrNull("id"),
            [.. token.Objects("roles").Select(role => role.Text("name"))]);
    }

    // Counted from now by the length of its life: the clocks here and there may differ.
    private DateTimeOffset? RenewAt(Document token)
    {
        if (token.TimeOrNull("expires_at") is not { } expires)
        {
            return null;
        }

        var life = expires - (token.TimeOrNull("issued_at") ?? clock.GetUtcNow());
        var margin = life / 4 < LongestMargin ? life / 4 : LongestMargin;
        return clock.GetUtcNow() + life - margin;
    }
}
