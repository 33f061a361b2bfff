using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Testing;
using RegistryExamples;

namespace RegistryDocs.Tests;

public sealed class ExampleProgramsTests
{
    public static TheoryData<string> Examples => new(typeof(IommuExample).Assembly.GetTypes()
        .Where(type => type.GetMethod("Declare") is not null).Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_Runs_AndDeclaresOrAsksWhatItsPageIsAbout(string name)
    {
        var mocks = new EngineStandIn();
        var declare = typeof(IommuExample).Assembly.GetType($"RegistryExamples.{name}", throwOnError: true)!.GetMethod("Declare")!;

        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => Run(declare));

        var subject = name.Replace("Example", "", StringComparison.Ordinal);
        Assert.Contains(mocks.Tokens, token => token.Split(':')[^1].Equals(subject, StringComparison.OrdinalIgnoreCase)
            || (subject == "Provider" && token == "pulumi:providers:sriov"));
    }

    private static IDictionary<string, object?> Run(MethodInfo declare) =>
        (IDictionary<string, object?>?)declare.Invoke(null, null) ?? new Dictionary<string, object?>();

    private sealed class EngineStandIn : IMocks
    {
        private ImmutableList<string> _tokens = [];

        public ImmutableList<string> Tokens => _tokens;

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            ImmutableInterlocked.Update(ref _tokens, tokens => tokens.Add(args.Type!));

            // What a host says its virtual functions are: an alias cannot be written without.
            var state = args.Inputs.SetItem("vfVendorId", "8086").SetItem("vfProductId", "10ca");
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
        }

        public Task<object> CallAsync(MockCallArgs args)
        {
            ImmutableInterlocked.Update(ref _tokens, tokens => tokens.Add(args.Token!));
            return Task.FromResult<object>(new Dictionary<string, object>
            {
                ["groups"] = ImmutableArray<object>.Empty,
                ["physicalFunctions"] = ImmutableArray<object>.Empty,
                ["settings"] = ImmutableArray<object>.Empty,
                ["remarks"] = ImmutableArray<object>.Empty,
                ["kernel"] = "6.1.0",
                ["iommuEnabled"] = true,
            });
        }
    }
}
