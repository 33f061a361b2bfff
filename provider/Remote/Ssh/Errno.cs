namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// Recovers the errno from the words of a program under LC_ALL=C: the strings are glibc's and musl's (strerror), and
/// those that dash and busybox ash put in place of ENOENT when a redirection fails.
/// </summary>
internal static class Errno
{
    private static readonly (string Words, string Name)[] Known =
    [
        ("Device or resource busy", "EBUSY"),
        ("Resource busy", "EBUSY"),
        ("Numerical result out of range", "ERANGE"),
        ("Result not representable", "ERANGE"),
        ("Resource temporarily unavailable", "EAGAIN"),
        ("Invalid argument", "EINVAL"),
        ("No such file or directory", "ENOENT"),
        ("Directory nonexistent", "ENOENT"),
        ("nonexistent directory", "ENOENT"),
        ("No such device or address", "ENXIO"),
        ("No such device", "ENODEV"),
        ("Cannot allocate memory", "ENOMEM"),
        ("Out of memory", "ENOMEM"),
        ("Operation not supported", "EOPNOTSUPP"),
        ("Not supported", "EOPNOTSUPP"),
        ("Protocol not supported", "EPROTONOSUPPORT"),
        ("Permission denied", "EACCES"),
        ("Operation not permitted", "EPERM"),
        ("Read-only file system", "EROFS"),
        ("No space left on device", "ENOSPC"),
        ("Disk quota exceeded", "EDQUOT"),
        ("Is a directory", "EISDIR"),
        ("Not a directory", "ENOTDIR"),
        ("File exists", "EEXIST"),
        ("Connection timed out", "ETIMEDOUT"),
        ("Operation timed out", "ETIMEDOUT"),
        ("Input/output error", "EIO"),
        ("I/O error", "EIO"),
    ];

    /// <summary>The errno that the message ends with, or "".</summary>
    public static string Of(string message)
    {
        var text = message.AsSpan().TrimEnd().TrimEnd('.');
        foreach (var (words, name) in Known)
        {
            if (text.EndsWith(words, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return "";
    }
}
