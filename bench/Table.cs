using System.Globalization;

namespace Bench;

/// <summary>What is printed goes to <c>docs/performance.md</c> as it is.</summary>
internal static class Table
{
    /// <summary>Says where it was measured, and what else ran there.</summary>
    public static void Machine(BenchMachine machine) => Write(
        $"{machine.Cores} cores ({machine.Processor}), {machine.MemoryGigabytes} GB, {machine.Kernel}, .NET {machine.DotNet}, load before {machine.LoadBefore}\n");

    /// <summary>What a round trip takes longer than on loopback, as tables have it.</summary>
    public static string RoundTrip(double milliseconds) =>
        milliseconds == 0 ? "loopback" : string.Create(CultureInfo.InvariantCulture, $"+{milliseconds} ms");

    /// <summary>How much faster something is than another way.</summary>
    /// <param name="seconds">What it took.</param>
    /// <param name="unwatched">What it took without watching restarted services, which the other way does not do; <c>null</c> = not measured.</param>
    /// <param name="other">What the other way took.</param>
    public static string Faster(double seconds, double? unwatched, double other)
    {
        string Ratio(double ratio) => ratio.ToString(ratio < 1 ? "0.00×" : "0.0×", CultureInfo.InvariantCulture);
        return unwatched is null ? Ratio(other / seconds) : $"{Ratio(other / seconds)}, without watching {Ratio(other / unwatched.Value)}";
    }

    /// <summary>Prints a line, with points in numbers wherever it runs.</summary>
    public static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
