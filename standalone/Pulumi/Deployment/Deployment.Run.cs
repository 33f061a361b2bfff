using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Runs Pulumi programs.</summary>
public sealed partial class Deployment
{
    private Deployment()
    {
    }

    /// <summary>The deployment that the calling code is a part of.</summary>
    /// <exception cref="InvalidOperationException">It is a part of none.</exception>
    public static DeploymentInstance Instance => DeploymentContext.Current.Instance;

    /// <summary>Runs a program that has no outputs.</summary>
    /// <returns>The exit code that the process has to end with.</returns>
    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return NoOutputs;
        });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <returns>The exit code that the process has to end with.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program that has no outputs.</summary>
    /// <returns>The exit code that the process has to end with.</returns>
    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func();
            return NoOutputs;
        });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <returns>The exit code that the process has to end with.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunOnEngineAsync(() => _ = new Stack(func, options));

    /// <summary>Runs a program that is the constructor of a stack class.</summary>
    /// <returns>The exit code that the process has to end with.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunOnEngineAsync(() => Construct<TStack>().RegisterOutputProperties());

    /// <summary>Runs a program that is the constructor of a stack class, which a service provider makes.</summary>
    /// <returns>The exit code that the process has to end with.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunOnEngineAsync(() => Resolve<TStack>(serviceProvider).RegisterOutputProperties());
    }

    private static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    private static async Task<int> RunOnEngineAsync(Action program)
    {
        var settings = DeploymentSettings.FromEnvironment(Environment.GetEnvironmentVariable);
        await using var engine = new EngineConnection(settings.Engine!);
        var exitCode = await new ProgramRunner(new DeploymentContext(settings, engine, engine.LogAsync)).RunAsync(program);

        // For programs that await RunAsync and forget to return its result.
        Environment.ExitCode = exitCode;
        return exitCode;
    }

    // new() would wrap what the constructor throws into a TargetInvocationException.
    private static TStack Construct<TStack>() =>
        (TStack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions | BindingFlags.Instance | BindingFlags.Public, null, null, null)!;

    private static TStack Resolve<TStack>(IServiceProvider services)
        where TStack : Stack =>
        services.GetService(typeof(TStack)) as TStack ??
        throw new InvalidOperationException($"The service provider does not know {typeof(TStack)}: register it there first.");
}
