namespace OpenStack.Client.Identity;

/// <summary>A token, and what came with it.</summary>
/// <param name="Value">What is sent as <c>X-Auth-Token</c>. Never shown.</param>
/// <param name="RenewAt">When it should be replaced; <c>null</c> = it does not expire.</param>
/// <param name="Catalog">Where the services are.</param>
/// <param name="ProjectId">The project it is for; <c>null</c> = none.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Roles">The names of the roles that it gives there.</param>
internal sealed record Token(
    string Value, DateTimeOffset? RenewAt, ServiceCatalog Catalog, string? ProjectId, string? UserId, IReadOnlyList<string> Roles)
{
    public override string ToString() => $"token of user {UserId} for project {ProjectId}";
}
