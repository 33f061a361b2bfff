using System.Net;
using OpenStack.Client.Errors;

namespace OpenStack.Client.Identity;

/// <summary>
/// The one token of a run. However many requests need it at once, it is asked for once; it is replaced before it expires,
/// and when a service refuses it.
/// </summary>
/// <param name="issue">Asks for one.</param>
/// <param name="mayRenew">Whether a token that was refused is replaced.</param>
/// <param name="clock">Time.</param>
internal sealed class TokenSource(Func<CancellationToken, Task<Token>> issue, bool mayRenew, TimeProvider clock) : IDisposable
{
    // keystone knows the time of a token, and of a revocation, by the second: one that is issued in the second in which the others
    // were revoked is revoked with them (keystone/models/revoke_model.py, issued_before).
    private static readonly TimeSpan AfterRevocation = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _lifetime = new();
    private Task<Token>? _current;

    /// <summary>A token that is good as far as is known.</summary>
    public Task<Token> GetAsync(CancellationToken cancellationToken) => Current(IsSpent, TimeSpan.Zero).WaitAsync(cancellationToken);

    /// <summary>
    /// Another token than the one that a service has refused: asked for once, however many requests were refused with it.
    /// </summary>
    /// <returns><c>null</c> when there may be none.</returns>
    public async Task<Token?> RenewAsync(Token refused, CancellationToken cancellationToken) => mayRenew
        ? await Current(task => task.IsCompletedSuccessfully && task.Result == refused, AfterRevocation).WaitAsync(cancellationToken)
        : null;

    public void Dispose()
    {
        _lifetime.Cancel();
        _lifetime.Dispose();
    }

    private Task<Token> Current(Func<Task<Token>, bool> isOutdated, TimeSpan pause)
    {
        lock (_gate)
        {
            if (_current is null || IsWorthAnotherTry(_current) || isOutdated(_current))
            {
                // Not bound to the caller that happens to be first: the others wait for the same token.
                _current = Task.Run(async () =>
                {
                    await Task.Delay(pause, clock, _lifetime.Token);
                    return await issue(_lifetime.Token);
                });
            }

            return _current;
        }
    }

    private bool IsSpent(Task<Token> task) =>
        mayRenew && task.IsCompletedSuccessfully && task.Result.RenewAt <= clock.GetUtcNow();

    // Credentials that keystone refused stay refused: a try per resource might lock the account.
    private static bool IsWorthAnotherTry(Task<Token> task) => task.IsCanceled || (task.IsFaulted
        && task.Exception.InnerException is not OpenStackException { Status: HttpStatusCode.Unauthorized });
}
