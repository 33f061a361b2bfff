using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>What has to be done so that a PF is (or is no longer) restored at boot.</summary>
/// <param name="Description">For people, one line per file or unit.</param>
/// <param name="Operations">In an order that leaves nothing enabled that is not complete.</param>
internal sealed record PersistenceChange(string Description, ImmutableArray<HostOperation> Operations);
