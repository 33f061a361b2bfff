using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Fixtures;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>What a kernel shows of the security modules that it was started with.</summary>
internal static class SecurityModules
{
    private const string SecureBootVariable = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

    public static void Start(FileTree files, MachineFixture fixture)
    {
        // security/selinux/selinuxfs.c: the file is there when a policy is loaded.
        var mode = files.Exists("/etc/selinux/config")
            ? files.ReadText("/etc/selinux/config").Split('\n').LastOrDefault(line => line.StartsWith("SELINUX=", StringComparison.Ordinal))
            : null;
        if (mode is "SELINUX=enforcing" or "SELINUX=permissive")
        {
            files.PutAttribute("/sys/fs/selinux/enforce", () => mode == "SELINUX=enforcing" ? "1" : "0");
        }

        // Distributions' kernels lock themselves down when firmware has verified them (kernel_lockdown(7)).
        var lockdown = fixture.SecureBoot == true ? "none [integrity] confidentiality\n" : "[none] integrity confidentiality\n";
        files.PutAttribute("/sys/kernel/security/lockdown", () => lockdown);
        if (fixture.SecureBoot is { } on)
        {
            files.PutFile(SecureBootVariable, $"\u0006\0\0\0{(on ? '\u0001' : '\0')}");
        }
    }
}
