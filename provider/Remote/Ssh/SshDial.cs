using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// Connects within the time limit. An sshd that has too many connections which are not logged in yet drops new ones at
/// random (sshd_config(5), MaxStartups) and has room again a moment later, so a dropped one is tried again.
/// </summary>
internal static class SshDial
{
    private const int Retries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    /// <summary>See <see cref="SshConnection.OpenAsync"/>.</summary>
    /// <exception cref="ProviderException">Unreachable, HostKeyMismatch, Authentication, Privilege, Invalid.</exception>
    public static async Task<SshConnection> OpenAsync(
        ConnectionSettings settings, string? agentSocket, BatchScript? first, TimeProvider clock, Action<string>? trace,
        CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        using var time = new CancellationTokenSource(settings.ConnectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        for (var retry = 0; ; retry++)
        {
            var pause = FirstPause * Math.Pow(2, retry);
            try
            {
                return await SshConnection.OpenAsync(settings, agentSocket, first, clock, trace, either.Token);
            }
            catch (SshEndedException failure)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (time.IsCancellationRequested)
                {
                    throw SshErrors.ConnectTimeout(settings, failure.ErrorText);
                }

                if (retry == Retries
                    || !SshErrors.IsDropped(failure.ErrorText)
                    || clock.GetElapsedTime(start) + pause >= settings.ConnectTimeout)
                {
                    throw SshErrors.Connect(settings, failure.ErrorText, failure.ExitCode);
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw SshErrors.ConnectTimeout(settings, errorOutput: "");
            }

            trace?.Invoke($"{settings.Host}: the host dropped the connection, trying again");
            await Task.Delay(pause, clock, cancellationToken);
        }
    }
}
