using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pulumi.Engine.Storage;

/// <summary>Writes files so that a reader, or the next run after a power cut, sees the old content or the new, whole.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces <paramref name="path"/>, making its directories; only the owner may read the file.</summary>
    public static void Write(string path, ReadOnlyMemory<byte> content) => Write(path, stream => stream.Write(content.Span));

    /// <summary>Replaces <paramref name="to"/> by the content of <paramref name="from"/>.</summary>
    public static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        Write(to, source.CopyTo);
    }

    /// <summary>Replaces <paramref name="path"/> by what <paramref name="write"/> writes, which need not fit into memory.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, ModeFor(path));
                }

                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            FlushDirectory(directory);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Makes a rename, a creation or a deletion in <paramref name="directory"/> survive a power cut.</summary>
    public static void FlushDirectory(string directory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // .NET opens no directories, so this one system call goes to libc directly.
        using var handle = new SafeFileHandle(Open(directory, 0), ownsHandle: true);
        if (!handle.IsInvalid)
        {
            _ = Fsync(handle);
        }
    }

    private static UnixFileMode ModeFor(string path) => File.Exists(path) && !OperatingSystem.IsWindows()
        ? File.GetUnixFileMode(path)
        : UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [DllImport("libc", EntryPoint = "open")]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Fsync(SafeFileHandle handle);
}
