using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.Remote;

/// <summary>A file as it was at one moment.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Content">All of its bytes.</param>
/// <param name="Mode">Permission bits, such as 0644.</param>
/// <param name="Owner">User and group names, <c>root:root</c>.</param>
public sealed record FileSnapshot(string Path, ImmutableArray<byte> Content, int Mode, string Owner)
{
    /// <summary>The content as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.AsSpan());
}

/// <summary>What a file must be for a change to go ahead: absent (<c>null</c>), or with this SHA-256 in lower hex.</summary>
public sealed record ExpectedFile(string? Sha256)
{
    /// <summary>The file must not exist.</summary>
    public static ExpectedFile Absent { get; } = new((string?)null);

    /// <summary>The file must be as it was read; <c>null</c> = it must not exist.</summary>
    public static ExpectedFile From(FileSnapshot? snapshot) => snapshot is null
        ? Absent
        : new ExpectedFile(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(snapshot.Content.AsSpan())));
}

/// <summary>How a program ended. Output is cut at 256 KiB each.</summary>
public sealed record CommandResult(int ExitCode, string StandardOutput, string StandardError);

/// <summary>The answer of an operation that has nothing to tell but its success.</summary>
public sealed record Nothing
{
    /// <summary>The one value.</summary>
    public static Nothing Value { get; } = new();
}

/// <summary>Why one operation failed on the host.</summary>
/// <param name="Errno">Symbolic errno where the kernel gave one ("EBUSY", "ERANGE", "ESTALE", "ETIMEDOUT"), else "".</param>
/// <param name="Message">The host's own words.</param>
/// <param name="ExitCode">Of a program that ended with a code that was not accepted.</param>
public sealed record OperationFailure(string Errno, string Message, int? ExitCode = null);
