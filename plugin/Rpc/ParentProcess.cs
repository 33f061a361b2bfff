namespace Pulumi.Plugin.Rpc;

/// <summary>The process that started this one.</summary>
internal static class ParentProcess
{
    /// <summary>
    /// Its id now: the kernel gives orphans to init or a subreaper. Source: proc(5), <c>/proc/pid/stat</c>, field 4. Where
    /// there is no procfs it is 0, always.
    /// </summary>
    public static int Id()
    {
        const string Stat = "/proc/self/stat";
        if (!File.Exists(Stat))
        {
            return 0;
        }

        // The name of the process, in parentheses, may itself hold blanks and parentheses.
        var text = File.ReadAllText(Stat);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return int.Parse(fields[1]);
    }
}
