using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Compute.Flavor;

/// <summary>
/// What nova refuses of extra specs (<c>nova/api/openstack/compute/schemas/flavors_extraspecs.py</c>,
/// <c>nova/api/validation/extra_specs/pci_passthrough.py</c>), told before a flavor without them is there.
/// </summary>
internal static partial class ExtraSpecRules
{
    /// <summary>The extra spec that gives a server devices by alias: <c>name:count[,name:count]</c>.</summary>
    public const string PciAlias = "pci_passthrough:alias";

    private const int LongestValue = 255;

    public static IEnumerable<CheckFailure> Check(ImmutableSortedDictionary<string, string> specs)
    {
        foreach (var (key, value) in specs)
        {
            var path = PropertyPath.Root.Append("extraSpecs").Append(key).ToString();
            if (!Key().IsMatch(key))
            {
                yield return new CheckFailure(path, "is no key: 1 to 255 letters, digits, '-', '_', ':', '.' and blanks");
            }
            else if (value.Length > LongestValue)
            {
                yield return new CheckFailure(path, $"must have at most {LongestValue} characters");
            }
            else if (key == PciAlias && !Alias().IsMatch(value))
            {
                yield return new CheckFailure(path, "must be 'name:count', or several with commas between them: 'vf:2,gpu:1'");
            }
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_:. -]{1,255}\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[^:,]+:\d+(,\s*[^:,]+:\d+)*\z")]
    private static partial Regex Alias();
}
