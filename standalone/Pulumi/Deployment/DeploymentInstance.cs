namespace Pulumi;

/// <summary>The deployment that the program is running in.</summary>
public sealed class DeploymentInstance
{
    private readonly DeploymentContext _context;

    internal DeploymentInstance(DeploymentContext context) => _context = context;

    /// <summary>The name of the stack.</summary>
    public string StackName => _context.Settings.Stack;

    /// <summary>The name of the project.</summary>
    public string ProjectName => _context.Settings.Project;

    /// <summary>The directory of <c>Pulumi.yaml</c>.</summary>
    /// <exception cref="InvalidOperationException">The engine did not say.</exception>
    public string RootDirectory => _context.Settings.RootDirectory ??
        throw new InvalidOperationException("The engine does not tell the root directory: use a newer one.");

    /// <summary>The organization of the stack.</summary>
    public string OrganizationName => _context.Settings.Organization;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _context.Settings.IsDryRun;

    /// <summary>Calls a function of a provider once its arguments are known; the result is unknown until then.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _context.Invoker.Invoke<T>(token, args, options);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _context.Invoker.Invoke<T>(token, args, options);

    /// <summary>Like <see cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>, for a result of one property: gives its value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _context.Invoker.InvokeSingle<T>(token, args, options);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _context.Invoker.InvokeSingle<T>(token, args, options);

    /// <summary>Calls a function of a provider whose arguments are known, and gives the plain result.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _context.Invoker.InvokeAsync<T>(token, args, options);

    /// <summary>Like <see cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>, for a result of one property: gives its value.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _context.Invoker.InvokeSingleAsync<T>(token, args, options);

    /// <summary>Calls a function of a provider for what it does.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _context.Invoker.InvokeAsync<object>(token, args, options);
}
