using System.Globalization;

namespace Bench.Hosts.Machine;

/// <summary>Some hosts and the kernel of their cards.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>Hosts that are started at the same time.</summary>
    private const int Parallel = 8;

    private readonly DirectoryInfo _directory;
    private readonly CardKernel _kernel;

    private Site(DirectoryInfo directory, CardKernel kernel, IReadOnlyList<BenchHost> hosts) =>
        (_directory, _kernel, Hosts) = (directory, kernel, hosts);

    /// <summary>The hosts, in the order of their names.</summary>
    public IReadOnlyList<BenchHost> Hosts { get; }

    /// <summary>Processor time that all of them have taken so far, in seconds.</summary>
    public double ProcessorSeconds => Hosts.Sum(host => host.ProcessorSeconds);

    /// <param name="access">Keys; its ssh_config knows these hosts from now on.</param>
    /// <param name="name">A name that no other site has.</param>
    /// <param name="count">How many hosts.</param>
    /// <param name="roundTrip">What a round trip to each takes longer than on loopback.</param>
    public static async Task<Site> StartAsync(Access access, string name, int count, TimeSpan roundTrip)
    {
        var directory = Directory.CreateDirectory(Path.Combine(access.Directory, name));
        var cards = directory.CreateSubdirectory("cards").FullName;
        var kernel = new CardKernel(cards, host => Path.Combine(directory.FullName, host, "sys"));
        var hosts = new BenchHost[count];
        await System.Threading.Tasks.Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (i, _) =>
            {
                var path = Path.Combine(directory.FullName, string.Create(CultureInfo.InvariantCulture, $"compute-{i + 1}"));
                hosts[i] = await BenchHost.StartAsync(path, cards, access, roundTrip);
            });
        await access.WriteClientConfigurationAsync(hosts);
        return new Site(directory, kernel, hosts);
    }

    /// <summary>Ends all hosts.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            host.Dispose();
        }

        _kernel.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
