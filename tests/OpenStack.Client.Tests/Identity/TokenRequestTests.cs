using System.Text.Json.Nodes;
using OpenStack.Client.Configuration;
using OpenStack.Client.Identity;

namespace OpenStack.Client.Tests.Identity;

/// <summary>Bodies as keystone's API reference has them.</summary>
public sealed class TokenRequestTests
{
    private static readonly Credentials Password =
        new Credentials.Password(new NamedIn("u-1", Name: null, Domain: null), new Secret("pw"));

    [Fact]
    public void Password_ByNames() => Expect(
        """
        {"auth": {
          "identity": {"methods": ["password"], "password": {"user": {"name": "demo", "domain": {"name": "Users"}, "password": "pw"}}},
          "scope": {"project": {"name": "site", "domain": {"id": "default"}}}}}
        """,
        new Credentials.Password(new NamedIn(Id: null, "demo", new DomainReference(Id: null, "Users")), new Secret("pw")),
        new Scope.Project(new NamedIn(Id: null, "site", new DomainReference("default", Name: null))));

    [Fact]
    public void Password_ByIds() => Expect(
        """
        {"auth": {
          "identity": {"methods": ["password"], "password": {"user": {"id": "u-1", "password": "pw"}}},
          "scope": {"project": {"id": "p-1"}}}}
        """,
        Password,
        new Scope.Project(new NamedIn("p-1", Name: null, Domain: null)));

    [Fact]
    public void ApplicationCredential_HasNoScope() => Expect(
        """{"auth": {"identity": {"methods": ["application_credential"], "application_credential": {"id": "a-1", "secret": "s"}}}}""",
        new Credentials.ApplicationCredential("a-1", Name: null, User: null, new Secret("s")),
        new Scope.Project(new NamedIn("p-1", Name: null, Domain: null)));

    [Fact]
    public void ApplicationCredential_ByName_BringsItsUser() => Expect(
        """
        {"auth": {"identity": {"methods": ["application_credential"],
          "application_credential": {"name": "ci", "user": {"name": "demo", "domain": {"id": "default"}}, "secret": "s"}}}}
        """,
        new Credentials.ApplicationCredential(
            Id: null, "ci", new NamedIn(Id: null, "demo", new DomainReference("default", Name: null)), new Secret("s")),
        Scope.Unscoped);

    [Fact]
    public void Token_OfTheSystem() => Expect(
        """{"auth": {"identity": {"methods": ["token"], "token": {"id": "t"}}, "scope": {"system": {"all": true}}}}""",
        new Credentials.Token(new Secret("t")),
        new Scope.AllOfSystem());

    [Fact]
    public void Trust() => Expect(
        """
        {"auth": {"identity": {"methods": ["password"], "password": {"user": {"id": "u-1", "password": "pw"}}},
          "scope": {"OS-TRUST:trust": {"id": "tr-1"}}}}
        """,
        Password,
        new Scope.Trust("tr-1"));

    [Fact]
    public void Unscoped_SaysNothing() => Expect(
        """{"auth": {"identity": {"methods": ["password"], "password": {"user": {"id": "u-1", "password": "pw"}}}}}""",
        Password,
        Scope.Unscoped);

    private static void Expect(string json, Credentials credentials, Scope scope)
    {
        var body = TokenRequest.Body(credentials, scope);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), body), body.ToJsonString());
    }
}
