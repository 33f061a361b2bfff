using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class against mocks; nothing is deployed.</summary>
    /// <param name="mocks">Answers instead of an engine.</param>
    /// <param name="options">What the program sees of the deployment; a preview unless it says otherwise.</param>
    /// <returns>The resources in the order in which they were registered, the stack among them.</returns>
    /// <exception cref="RunException">The program failed; an <see cref="AggregateException"/> of them if in several ways.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => RunOnMocksAsync(mocks, options, () => Construct<TStack>().RegisterOutputProperties());

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        RunOnMocksAsync(mocks, options, () => Resolve<TStack>(serviceProvider).RegisterOutputProperties());

    /// <summary>Runs a program against mocks; nothing is deployed.</summary>
    /// <param name="testMocks">Answers instead of an engine.</param>
    /// <param name="testOptions">What the program sees of the deployment; a preview unless it says otherwise.</param>
    /// <param name="createResources">The program; returns the stack's outputs.</param>
    /// <returns>The resources in the order in which they were registered, without the stack, and the outputs.</returns>
    /// <exception cref="RunException">The program failed; an <see cref="AggregateException"/> of them if in several ways.</exception>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var outputs = NoOutputs;
        var resources = await RunOnMocksAsync(testMocks, testOptions, () => _ = new Stack(RunAndKeepOutputsAsync, options: null));
        return ([.. resources.Where(resource => resource is not Stack)], outputs);

        async Task<IDictionary<string, object?>> RunAndKeepOutputsAsync() => outputs = await createResources();
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources();
            return NoOutputs;
        });
        return resources;
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return NoOutputs;
        });
        return resources;
    }

    private static async Task<ImmutableArray<Resource>> RunOnMocksAsync(IMocks mocks, TestOptions? options, Action program)
    {
        var settings = (options ?? new TestOptions()).ToSettings();
        var monitor = new MockMonitor(mocks, settings);
        var log = new MockLog();
        await new ProgramRunner(new DeploymentContext(settings, monitor, log.WriteAsync)).RunAsync(program);
        return log.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
