using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>What can be told to be wrong with a service before any host is looked at.</summary>
internal static class ServiceRules
{
    private const double LongestTimeout = 3600;

    /// <param name="inputs">The service.</param>
    /// <param name="path">Its property path.</param>
    public static IEnumerable<CheckFailure> Validate(ServiceInputs inputs, string path)
    {
        // It becomes an argument of programs and the name of a file. systemd.unit(5) and Docker allow no more than this.
        if (inputs.Name is { } name && (name.Length is 0 or > 200 || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(IsNameCharacter)))
        {
            yield return new CheckFailure(path + ".name", "must be the name of a service: letters, digits, and any of . _ - @ :");
        }

        foreach (var (word, command) in new[] { ("restart", inputs.Restart), ("status", inputs.Status), ("logs", inputs.Logs) })
        {
            if (command is not null && CommandWords.TrySplit(command) is null)
            {
                yield return new CheckFailure($"{path}.{word}", "must be a program and its arguments, with every quote closed");
            }
        }

        if (inputs.Manager is ServiceManager.Command && inputs.Restart is null)
        {
            yield return new CheckFailure(path + ".restart", "must be given with manager: command");
        }

        if (ServiceFinder.IsByCommand(inputs) && inputs.Status is null)
        {
            yield return new CheckFailure(
                path + ".status", "must be given with manager: command, or a service that does not come up again would go unnoticed");
        }

        if (inputs.Timeout is not (null or (> 0 and <= LongestTimeout)))
        {
            yield return new CheckFailure(path + ".timeout", $"must be a number of seconds above 0, at most {LongestTimeout}");
        }
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or ':';
}
