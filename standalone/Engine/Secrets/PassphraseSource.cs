namespace Pulumi.Engine.Secrets;

/// <summary>
/// Finds the passphrase: <c>PULUMI_CONFIG_PASSPHRASE</c> (an empty one counts), then the file named by
/// <c>PULUMI_CONFIG_PASSPHRASE_FILE</c>, then a question in the terminal.
/// </summary>
/// <param name="environment">Reads an environment variable; <c>null</c> = not set.</param>
/// <param name="prompt">Asks in the terminal without echo; <c>null</c> where nobody can answer.</param>
internal sealed class PassphraseSource(Func<string, string?> environment, Func<string, string>? prompt)
{
    /// <summary>The environment variable with the passphrase.</summary>
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>The environment variable that names a file with it.</summary>
    public const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";


    /// <summary>The passphrase that opens an existing stack.</summary>
    /// <exception cref="UserErrorException">None is set and nobody can be asked, or the file cannot be read.</exception>
    public string Existing() =>
        FromEnvironment() ?? Ask("Enter your passphrase to unlock config/secrets: ");

    /// <summary>The passphrase for a new stack, asked for twice so that a typing error does not lock it.</summary>
    /// <exception cref="UserErrorException">As <see cref="Existing"/>, or the two answers differ.</exception>
    public string New()
    {
        if (FromEnvironment() is { } passphrase)
        {
            return passphrase;
        }

        var first = Ask("Enter your passphrase to protect config/secrets: ");
        return first == Ask("Re-enter your passphrase to confirm: ")
            ? first
            : throw new UserErrorException("the two passphrases differ; nothing was created");
    }

    private string? FromEnvironment()
    {
        if (environment(Variable) is { } passphrase)
        {
            return passphrase;
        }

        if (environment(FileVariable) is not { Length: > 0 } path)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"the passphrase file that {FileVariable} names cannot be read: {e.Message}", e);
        }
    }

    private string Ask(string question) => prompt is null
        ? throw new UserErrorException(
            $"passphrase must be set with {Variable} or {FileVariable} environment variables")
        : prompt(question);
}
