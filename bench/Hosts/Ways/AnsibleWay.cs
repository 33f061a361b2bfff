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
    private static readonly string Playbook = Path.Combine(AppContext.BaseDirectory, "Hosts", "Ways", "configure.yml");

    private readonly string _inventory = Path.Combine(access.Directory, "inventory");
    private int _hosts;
    private int _homes;

    public string Name => "Ansible";

    public bool Configures => true;

    public Task PrepareAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        _hosts = hosts.Count;
        return File.WriteAllLinesAsync(_inventory, hosts.Select(host => $"{host} ansible_python_interpreter=/usr/bin/python3"), cancellationToken);
    }

    public Task<Cost> ApplyAsync(CancellationToken cancellationToken) => PlayAsync(NewHome(), cancellationToken);

    public async Task<Cost> CheckAsync(CancellationToken cancellationToken)
    {
        var (cost, output) = await RunAsync("ansible-playbook", NewHome(), ["--check", "--diff", Playbook], cancellationToken);
        return IsUnchanged(output) ? cost : throw new BenchmarkException($"the hosts are not as wanted:\n{output}");
    }

    public async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        // Runs share the connections of those that have the same directory for them.
        var home = NewHome();
        await RunAsync("ansible", home, ["all", "--module-name", "ansible.builtin.raw", "--args", "true"], cancellationToken);
        return new CommandConnection(token => PlayAsync(home, token));
    }

    private string NewHome() => Directory.CreateDirectory(
        Path.Combine(access.Directory, string.Create(CultureInfo.InvariantCulture, $"ansible-{_homes++}"))).FullName;

    private async Task<Cost> PlayAsync(string home, CancellationToken cancellationToken) =>
        (await RunAsync("ansible-playbook", home, [Playbook], cancellationToken)).Cost;

    private Task<(Cost Cost, string Output)> RunAsync(
        string program, string home, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, ["--inventory", _inventory, .. arguments]);
        start.Environment["ANSIBLE_PIPELINING"] = "1";
        start.Environment["ANSIBLE_FORKS"] = Math.Min(_hosts, 50).ToString(CultureInfo.InvariantCulture);
        start.Environment["ANSIBLE_SSH_CONTROL_PATH_DIR"] = home;
        start.Environment["ANSIBLE_SSH_COMMON_ARGS"] = $"-F {access.ClientConfiguration}";
        start.Environment["ANSIBLE_LOCAL_TEMP"] = home;
        start.Environment["ANSIBLE_NOCOWS"] = "1";
        return MeasuredProcess.RunAsync(start, cancellationToken: cancellationToken);
    }

    private bool IsUnchanged(string output) =>
        output.Split('\n').Count(line => line.Contains(" changed=0 ", StringComparison.Ordinal)) == _hosts;
}
