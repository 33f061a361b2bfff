using System.Globalization;

namespace OpenStack.Client;

/// <summary>
/// A version within an API (nova 2.1–2.93, placement 1.0–1.39): a request says with which it wants to be understood
/// (OpenStack API SIG, "Microversion Specification").
/// </summary>
internal readonly record struct Microversion(int Major, int Minor) : IComparable<Microversion>
{
    public static bool operator <(Microversion left, Microversion right) => left.CompareTo(right) < 0;

    public static bool operator >(Microversion left, Microversion right) => left.CompareTo(right) > 0;

    public static bool operator <=(Microversion left, Microversion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Microversion left, Microversion right) => left.CompareTo(right) >= 0;

    /// <summary>"2.55"; <c>null</c> when it is nothing of the kind.</summary>
    public static Microversion? TryParse(string? text) =>
        text?.Split('.') is [var major, var minor]
            && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? new Microversion(first, second)
            : null;

    public int CompareTo(Microversion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => $"{Major}.{Minor}";
}
