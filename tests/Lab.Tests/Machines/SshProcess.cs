using System.Diagnostics;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>The ssh processes that this process has started.</summary>
internal static class SshProcess
{
    /// <summary>Ends those that lead to a host.</summary>
    /// <returns>How many there were.</returns>
    public static int KillAllTo(string host)
    {
        var killed = 0;
        foreach (var process in Process.GetProcessesByName("ssh"))
        {
            using (process)
            {
                if (IsOurs(process.Id) && LeadsTo(process.Id, host))
                {
                    process.Kill();
                    killed++;
                }
            }
        }

        return killed;
    }

    // "pid (comm) state ppid …"; the name may hold anything, so what counts begins behind the last parenthesis.
    private static bool IsOurs(int id) =>
        Read(id, "stat") is { } stat && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == Environment.ProcessId.ToString();

    private static bool LeadsTo(int id, string host) =>
        Read(id, "cmdline")?.Split('\0').SkipWhile(word => word != "--").Skip(1).FirstOrDefault() == host;

    private static string? Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
