namespace Pulumi.Engine;

/// <summary>
/// A failure that the user can act on: shown as <c>error: message</c> without a stack trace, and the command ends
/// with exit code 255 as the stock CLI does.
/// </summary>
internal sealed class UserErrorException(string message, Exception? innerException = null)
    : Exception(message, innerException);
