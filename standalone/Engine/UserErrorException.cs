namespace Pulumi.Engine;

/// <summary>A failure that the user can act on: shown as <c>error: message</c> without a stack trace.</summary>
internal sealed class UserErrorException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What the process ends with; an ordinary error unless said otherwise.</summary>
    public int ExitCode { get; init; } = ExitCodes.Error;
}
