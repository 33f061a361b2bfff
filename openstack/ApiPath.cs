using System.Runtime.CompilerServices;
using System.Text;

namespace OpenStack.Client;

/// <summary>
/// A path below a service's endpoint. Values put into it (<c>$"ports/{id}"</c>) are escaped, so that an id which someone
/// imports or writes can't lead to another object.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct ApiPath
{
    private readonly StringBuilder _text;

    public ApiPath(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (36 * formattedCount));

    /// <summary>A path that is constant.</summary>
    public static implicit operator ApiPath(string constant)
    {
        var path = new ApiPath(constant.Length, 0);
        path.AppendLiteral(constant);
        return path;
    }

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(string value) => _text.Append(value is "." or ".."
        ? throw new ArgumentException($"'{value}' is no id.", nameof(value))
        : Uri.EscapeDataString(value));

    public override string ToString() => _text.ToString();
}
