using System.Globalization;

namespace Pulumi.Plugin.Rpc;

/// <summary>
/// The command line that engines start plugins with: <c>[--logtostderr] [-v=N] [--tracing URL] [engineAddress]</c>, one or
/// two dashes, the value behind <c>=</c> or as the next argument (Go's flag package).
/// </summary>
/// <param name="EngineAddress">As <c>host:port</c>; <c>null</c> = an engine will attach later.</param>
/// <param name="Verbosity">0 (default) = quiet; above that messages and failures go to standard error too.</param>
internal sealed record PluginArguments(string? EngineAddress, int Verbosity)
{
    /// <exception cref="FormatException">It can't be read; the message says why.</exception>
    public static PluginArguments Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new PluginArguments(null, 0);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith('-'))
            {
                parsed = parsed.EngineAddress is null
                    ? parsed with { EngineAddress = arguments[i] }
                    : throw new FormatException($"a second engine address: {arguments[i]}");
                continue;
            }

            var (name, value) = Split(arguments[i]);
            switch (name)
            {
                case "logtostderr":
                    break;
                case "tracing":
                    // Understood, since engines pass it; nothing is traced.
                    _ = value ?? Next(arguments, ref i);
                    break;
                case "v":
                    parsed = parsed with { Verbosity = Level(value ?? Next(arguments, ref i)) };
                    break;
                default:
                    throw new FormatException($"unknown option: {arguments[i]}");
            }
        }

        return parsed;
    }

    private static (string Name, string? Value) Split(string argument) =>
        argument.TrimStart('-').Split('=', 2) is [var name, var value] ? (name, value) : (argument.TrimStart('-'), null);

    private static string Next(IReadOnlyList<string> arguments, ref int index) =>
        ++index < arguments.Count ? arguments[index] : throw new FormatException($"no value after {arguments[index - 1]}");

    private static int Level(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? level
            : throw new FormatException($"not a level of verbosity: {text}");
}
