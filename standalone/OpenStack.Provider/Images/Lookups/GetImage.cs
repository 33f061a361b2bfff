using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OpenStack.Client;
using OpenStack.Client.Errors;
using OpenStack.Provider.Images.Image;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Images.Lookups;

/// <summary><c>openstack:images/getImage:getImage</c>.</summary>
internal sealed class GetImage : FunctionHandler<GetImageInputs, GetImageOutputs>
{
    /// <summary>A user's expression must not keep a deployment.</summary>
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(5);

    public override string Token => "openstack:images/getImage:getImage";

    public override string Description => "Finds an image that exists already. None or several that match are an error.";

    public override async Task<GetImageOutputs> InvokeAsync(
        GetImageInputs inputs, Cloud cloud, CancellationToken cancellationToken)
    {
        var glance = cloud.Image(inputs.Region).During("looking up an image");
        var name = inputs.NameRegex is { } pattern ? Expression(pattern) : null;
        var found = (await glance.ListAsync("images", "images", Query(inputs), cancellationToken))
            .Where(image => name?.IsMatch(image.TextOrNull("name") ?? "") ?? true)
            .ToImmutableArray();
        var image = inputs.MostRecent is true && found.Length > 1
            ? found.MaxBy(image => image.TimeOrNull("created_at"))!
            : Lifecycle.Match.One(found, "image");
        return Describe(image, inputs, glance.Region);
    }

    private static IEnumerable<(string Name, string? Value)> Query(GetImageInputs inputs) =>
    [
        ("name", inputs.Name),
        ("container_format", inputs.ContainerFormat),
        ("disk_format", inputs.DiskFormat),
        ("visibility", inputs.Visibility),
        ("member_status", inputs.MemberStatus),
        ("os_hidden", inputs.Hidden is true ? "true" : null),
        ("owner", inputs.Owner),
        ("size_min", inputs.SizeMin?.ToString()),
        ("size_max", inputs.SizeMax?.ToString()),
        ("sort", inputs.Sort),
        .. (inputs.Tags ?? []).Append(inputs.Tag).OfType<string>().Select(tag => ("tag", (string?)tag)),
        .. (inputs.Properties ?? ImmutableSortedDictionary<string, string>.Empty).Select(pair => (pair.Key, (string?)pair.Value)),
    ];

    private static Regex Expression(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.None, MatchLimit);
        }
        catch (ArgumentException wrong)
        {
            throw new OpenStackException(
                FailureKind.Invalid, subject: null, "looking up an image", wrong.Message, "Correct nameRegex.", wrong);
        }
    }

    private static GetImageOutputs Describe(Document image, GetImageInputs inputs, string? region) => new()
    {
        Id = image.Id,
        Region = region ?? "",
        Name = image.TextOrNull("name"),
        NameRegex = inputs.NameRegex,
        ContainerFormat = image.TextOrNull("container_format"),
        DiskFormat = image.TextOrNull("disk_format"),
        Visibility = image.TextOrNull("visibility"),
        MemberStatus = inputs.MemberStatus,
        Hidden = image.FlagOrNull("os_hidden"),
        Owner = image.TextOrNull("owner"),
        Tag = inputs.Tag,
        Tags = image.Texts("tags"),
        Properties = inputs.Properties,
        Metadata = ImageProperties.Of(image),
        SizeMin = inputs.SizeMin,
        SizeMax = inputs.SizeMax,
        Sort = inputs.Sort,
        MostRecent = inputs.MostRecent,
        Checksum = image.TextOrNull("checksum") ?? "",
        SizeBytes = image.LongOrNull("size") ?? 0,
        MinDiskGb = image.Integer("min_disk"),
        MinRamMb = image.Integer("min_ram"),
        Protected = image.Flag("protected"),
        File = image.TextOrNull("file") ?? "",
        Schema = image.TextOrNull("schema") ?? "",
        CreatedAt = image.TextOrNull("created_at") ?? "",
        UpdatedAt = image.TextOrNull("updated_at") ?? "",
    };
}
