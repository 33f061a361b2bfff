using System.Diagnostics;
using System.Globalization;
using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>
/// Ansible with an equivalent playbook: pipelining on, no facts gathered, up to 50 hosts at once. Each run connects anew, as
/// one does that comes an hour after the last; within a run all tasks share a connection.
/// </summary>
internal sealed class AnsibleWay(Access access) : IConnectedWay
{
    private readonly string _inventory = Path.Combine(access.Directory, "inventory");
    private int _hosts;
    private int _run;
    private bool _keepsConnection;

    public string Name => "Ansible";

    public Task PrepareAsync(IReadOnlyList<string> hosts)
    {
        _hosts = hosts.Count;
        return File.WriteAllLinesAsync(_inventory, hosts.Select(host => $"{host} ansible_python_interpreter=/usr/bin/python3"));
    }

    public Task<Cost> ApplyAsync() => RunAsync();

    public async Task<Cost> CheckAsync() => await RunAsync("--check", "--diff");

    public async Task<IAsyncDisposable> ConnectAsync()
    {
        // Runs share the connections of those that have the same directory for them.
        _keepsConnection = true;
        await RunAsync();
        return new NothingToEnd();
    }

    public async Task<double> LookAgainAsync() => (await RunAsync()).Seconds;

    private async Task<Cost> RunAsync(params string[] arguments)
    {
        var playbook = Path.Combine(AppContext.BaseDirectory, "Hosts", "Ways", "configure.yml");
        var home = Directory.CreateDirectory(Path.Combine(access.Directory, string.Create(CultureInfo.InvariantCulture, $"a{(_keepsConnection ? _run : _run++)}"))).FullName;
        var start = new ProcessStartInfo("ansible-playbook", ["--inventory", _inventory, .. arguments, playbook]);
        start.Environment["ANSIBLE_PIPELINING"] = "1";
        start.Environment["ANSIBLE_FORKS"] = Math.Min(_hosts, 50).ToString(CultureInfo.InvariantCulture);
        start.Environment["ANSIBLE_SSH_CONTROL_PATH_DIR"] = home;
        start.Environment["ANSIBLE_SSH_COMMON_ARGS"] = $"-F {access.ClientConfiguration}";
        start.Environment["ANSIBLE_LOCAL_TEMP"] = home;
        start.Environment["ANSIBLE_NOCOWS"] = "1";
        var (cost, output) = await MeasuredProcess.RunAsync(start);
        return arguments.Contains("--check") && !IsUnchanged(output)
            ? throw new InvalidOperationException($"the hosts are not as wanted:\n{output}")
            : cost;
    }

    private bool IsUnchanged(string output) =>
        output.Split('\n').Count(line => line.Contains(" changed=0 ", StringComparison.Ordinal)) == _hosts;
}
