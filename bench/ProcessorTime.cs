namespace Bench;

/// <summary>Seconds of processor time by who spent them.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Program">The program.</param>
/// <param name="Plugin">The plugins.</param>
/// <param name="Rest">Everything else on this side: ssh clients; all of a way that has no engine.</param>
/// <param name="Hosts">The hosts: sshd, and what it runs.</param>
internal sealed record ProcessorTime(double Engine, double Program, double Plugin, double Rest, double Hosts)
{
    /// <summary>Of nothing that was watched.</summary>
    public static ProcessorTime None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All of it but the hosts'.</summary>
    public double Here => Engine + Program + Plugin + Rest;

    /// <summary>The median of several runs, each number by itself.</summary>
    public static ProcessorTime Median(IReadOnlyCollection<ProcessorTime> times) => new(
        Medians.Of(times.Select(time => time.Engine)),
        Medians.Of(times.Select(time => time.Program)),
        Medians.Of(times.Select(time => time.Plugin)),
        Medians.Of(times.Select(time => time.Rest)),
        Medians.Of(times.Select(time => time.Hosts)));
}
