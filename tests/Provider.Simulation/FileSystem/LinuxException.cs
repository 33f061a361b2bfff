namespace Pulumi.Sriov.Provider.Simulation.FileSystem;

/// <summary>A system call that was refused: the errno's name, and its text as strerror(3) has it.</summary>
public sealed class LinuxException(string errno, string? message = null) : Exception(message ?? TextOf(errno))
{
    /// <summary>The symbolic name: "EBUSY".</summary>
    public string Errno { get; } = errno;

    /// <summary>The words of glibc's strerror(3).</summary>
    public static string TextOf(string errno) => errno switch
    {
        "EACCES" => "Permission denied",
        "EAGAIN" => "Resource temporarily unavailable",
        "EBUSY" => "Device or resource busy",
        "EEXIST" => "File exists",
        "EINVAL" => "Invalid argument",
        "EIO" => "Input/output error",
        "EISDIR" => "Is a directory",
        "ELOOP" => "Too many levels of symbolic links",
        "ENODEV" => "No such device",
        "ENOENT" => "No such file or directory",
        "ENOMEM" => "Cannot allocate memory",
        "ENOSPC" => "No space left on device",
        "ENOTDIR" => "Not a directory",
        "ENOTEMPTY" => "Directory not empty",
        "EOPNOTSUPP" => "Operation not supported",
        "EPERM" => "Operation not permitted",
        "EPROTONOSUPPORT" => "Protocol not supported",
        "ERANGE" => "Numerical result out of range",
        "EROFS" => "Read-only file system",
        "ESTALE" => "Stale file handle",
        "ETIMEDOUT" => "Connection timed out",
        _ => throw new ArgumentOutOfRangeException(nameof(errno), errno, "An errno that the simulation does not know."),
    };
}
