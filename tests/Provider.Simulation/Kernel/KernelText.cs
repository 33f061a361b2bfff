using System.Globalization;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>How the kernel reads what is written to an attribute (<c>lib/kstrtox.c</c>).</summary>
internal static class KernelText
{
    /// <summary><c>kstrtou16(buf, 0, …)</c>: decimal, 0x… or 0…; one final newline is ignored; otherwise EINVAL.</summary>
    public static int ParseU16(string text)
    {
        text = WithoutNewline(text);
        text = text.StartsWith('+') ? text[1..] : text;
        var hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!hex && text.Length > 1 && text[0] == '0')
        {
            return Octal(text);
        }

        return ushort.TryParse(hex ? text[2..] : text, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, null, out var value)
            ? value
            : throw new LinuxException("EINVAL");
    }

    /// <summary><c>kstrtobool</c>: y, Y, t, T, 1, on … or n, N, f, F, 0, off …; otherwise EINVAL.</summary>
    public static bool ParseBool(string text) => text switch
    {
        ['y' or 'Y' or 't' or 'T' or '1', ..] or ['o' or 'O', 'n' or 'N', ..] => true,
        ['n' or 'N' or 'f' or 'F' or '0', ..] or ['o' or 'O', 'f' or 'F', ..] => false,
        _ => throw new LinuxException("EINVAL"),
    };

    public static string WithoutNewline(string text) => text.EndsWith('\n') ? text[..^1] : text;

    private static int Octal(string text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            value = digit is >= '0' and <= '7' ? (value * 8) + (digit - '0') : throw new LinuxException("EINVAL");
            if (value > ushort.MaxValue)
            {
                throw new LinuxException("EINVAL");
            }
        }

        return value;
    }
}
