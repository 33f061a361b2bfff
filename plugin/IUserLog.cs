namespace Pulumi.Plugin;

/// <summary>
/// What the user gets to read beside the display of resources. Messages keep their order; known secrets are taken out of
/// them on the way.
/// </summary>
internal interface IUserLog
{
    /// <summary>For whoever looks into a problem; shown only on demand.</summary>
    /// <param name="urn">The resource concerned; empty = none.</param>
    /// <param name="message">One or more lines.</param>
    void Debug(string urn, string message);

    /// <summary>What happens or would happen.</summary>
    void Info(string urn, string message);

    /// <summary>What the user should know before going on.</summary>
    void Warning(string urn, string message);

    /// <summary>A status line beside the resource, replaced by the next one.</summary>
    void Status(string urn, string message);

    /// <summary>Takes a secret out of everything that is said from now on, errors included.</summary>
    /// <param name="secret">One that the engine does not know of, such as a password from a file on this machine.</param>
    void Conceal(string secret);
}
