namespace Pulumi.Plugin;

/// <summary>
/// The status line of a resource. Reports at once: the runtime's own <see cref="Progress{T}"/> goes through the thread pool
/// and may reorder lines.
/// </summary>
internal sealed class StatusLine(IUserLog log, string urn) : IProgress<string>
{
    public void Report(string value) => log.Status(urn, value);
}
