using Pulumi.Plugin;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>Tells a person at a terminal what the provider would tell an engine: warnings, for the rest is about changes.</summary>
internal sealed class ErrorOutputLog(TextWriter errors) : IUserLog
{
    public void Debug(string urn, string message)
    {
    }

    public void Info(string urn, string message)
    {
    }

    public void Warning(string urn, string message) => errors.WriteLine($"discover: {message}");

    public void Status(string urn, string message)
    {
    }

    /// <summary>Nothing that is said here comes from a secret: none can be given.</summary>
    public void Conceal(string secret)
    {
    }
}
