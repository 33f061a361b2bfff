using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Engine.Storage;

/// <summary>Keeps two deployments of one stack apart, together with those of the stock CLI.</summary>
/// <remarks>
/// Every holder writes a file of its own and then looks for others, so that of two who start at once at most one goes
/// on. Source: pulumi <c>pkg/backend/diy/lock.go</c>.
/// </remarks>
internal sealed partial class StackLock : IDisposable
{
    private readonly string _path;

    private StackLock(string path) => _path = path;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="UserErrorException">Others hold it; the message says who, since when, and the way out.</exception>
    public static StackLock Acquire(BackendLayout layout, StackReference stack, TimeProvider time)
    {
        var directory = layout.Locks(stack);
        ThrowIfHeld(directory, own: null, time);
        var taken = new StackLock(Path.Combine(directory, $"{Guid.NewGuid()}.json"));
        AtomicFile.Write(taken._path, JsonSerializer.SerializeToUtf8Bytes(
            new Holder(Environment.ProcessId, Environment.UserName, Environment.MachineName, time.GetLocalNow()), LockJson.Default.Holder));
        try
        {
            ThrowIfHeld(directory, taken._path, time);
        }
        catch
        {
            taken.Dispose();
            throw;
        }

        return taken;
    }

    /// <summary>Who holds locks on <paramref name="stack"/>, and since when; one line each.</summary>
    public static IReadOnlyList<string> Holders(BackendLayout layout, StackReference stack, TimeProvider time) =>
        [.. Files(layout.Locks(stack)).Select(path => Describe(path, time))];

    /// <summary>Removes every lock on <paramref name="stack"/>, whoever holds it.</summary>
    public static void Break(BackendLayout layout, StackReference stack) => Files(layout.Locks(stack)).ToList().ForEach(File.Delete);

    /// <inheritdoc/>
    public void Dispose() => File.Delete(_path);

    private static IEnumerable<string> Files(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal) : [];

    private static void ThrowIfHeld(string directory, string? own, TimeProvider time)
    {
        var others = Files(directory).Where(path => path != own).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var message = new StringBuilder()
            .Append($"the stack is currently locked by {others.Count} lock(s). ")
            .Append("Wait for the other process(es) to end, or remove the lock(s) with `pulumiw cancel`.");
        foreach (var path in others)
        {
            message.Append($"\n  {path}: {Describe(path, time)}");
        }

        throw new UserErrorException(message.ToString());
    }

    private static string Describe(string path, TimeProvider time)
    {
        try
        {
            var holder = JsonSerializer.Deserialize(File.ReadAllBytes(path), LockJson.Default.Holder);
            return holder is null
                ? "holder unknown"
                : $"created by {holder.username}@{holder.hostname} (pid {holder.pid}) at {holder.timestamp:yyyy-MM-ddTHH:mm:sszzz} "
                    + $"({RelativeTime.Of(time.GetUtcNow() - holder.timestamp)}){Liveness(holder)}";
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            // The holder may be gone by now, or be an interrupted write of another tool: the path alone says enough.
            return $"holder unknown ({e.Message})";
        }
    }

    private static string Liveness(Holder holder)
    {
        if (holder.hostname != Environment.MachineName)
        {
            return "";
        }

        try
        {
            using var process = Process.GetProcessById(holder.pid);
            return "";
        }
        catch (ArgumentException)
        {
            return "; that process is no longer running, so `pulumiw cancel` is safe";
        }
    }

#pragma warning disable IDE1006 // The names are those of the file format.
    private sealed record Holder(int pid, string username, string hostname, DateTimeOffset timestamp);
#pragma warning restore IDE1006

    [JsonSerializable(typeof(Holder))]
    private sealed partial class LockJson : JsonSerializerContext;
}
