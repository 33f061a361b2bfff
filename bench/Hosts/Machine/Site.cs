using System.Globalization;

namespace Bench.Hosts.Machine;

/// <summary>Some hosts and the kernel of their cards.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>Hosts that are started at the same time.</summary>
    private const int Parallel = 8;

    private readonly DirectoryInfo _directory;
    private readonly CardKernel _kernel;
    private readonly BenchHost?[] _hosts;

    private Site(DirectoryInfo directory, CardKernel kernel, int count) =>
        (_directory, _kernel, _hosts) = (directory, kernel, new BenchHost?[count]);

    /// <summary>The hosts, in the order of their names.</summary>
    public IEnumerable<BenchHost> Hosts => _hosts.OfType<BenchHost>();

    /// <summary>Processor time that all of them have taken so far, in seconds.</summary>
    public double ProcessorSeconds => Hosts.Sum(host => host.ProcessorSeconds);

    /// <summary>Starts fresh hosts, named <c>compute-1</c> and so on at every site.</summary>
    /// <param name="access">Keys; its ssh_config knows these hosts from now on.</param>
    /// <param name="count">How many hosts.</param>
    /// <param name="roundTrip">What a round trip to each takes longer than on loopback.</param>
    /// <param name="cancellationToken">Ends all of them again.</param>
    public static async Task<Site> StartAsync(Access access, int count, TimeSpan roundTrip, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(access.Directory, $"site-{Guid.NewGuid():N}"));
        var cards = directory.CreateSubdirectory("cards").FullName;
        var site = new Site(directory, new CardKernel(cards, host => Path.Combine(directory.FullName, host, "sys")), count);
        try
        {
            await System.Threading.Tasks.Parallel.ForAsync(
                0,
                count,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
                async (i, token) =>
                {
                    var path = Path.Combine(directory.FullName, string.Create(CultureInfo.InvariantCulture, $"compute-{i + 1}"));
                    site._hosts[i] = await BenchHost.StartAsync(path, cards, access, roundTrip, token);
                });
            await access.WriteClientConfigurationAsync(site.Hosts, cancellationToken);
            return site;
        }
        catch
        {
            // Those that did start.
            await site.DisposeAsync();
            throw;
        }
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
