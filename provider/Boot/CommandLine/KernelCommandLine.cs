using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Boot.CommandLine;

/// <summary>Kernel arguments in order, as on <c>/proc/cmdline</c>; double quotes keep spaces together.</summary>
public sealed class KernelCommandLine
{
    private KernelCommandLine(ImmutableArray<string> arguments) => Arguments = arguments;

    /// <summary>Each argument as written, quotes included.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>A command line of arguments as written.</summary>
    internal static KernelCommandLine Of(IEnumerable<string> arguments) => new([.. arguments]);

    /// <summary>Splits a command line at white space outside of double quotes.</summary>
    public static KernelCommandLine Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var arguments = ImmutableArray.CreateBuilder<string>();
        var start = -1;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || (char.IsWhiteSpace(text[i]) && !quoted);
            if (ends && start >= 0)
            {
                arguments.Add(text[start..i]);
                start = -1;
            }
            else if (!ends)
            {
                start = start < 0 ? i : start;
                quoted ^= text[i] == '"';
            }
        }

        return new KernelCommandLine(arguments.ToImmutable());
    }

    /// <summary>Whether some argument gives all that <paramref name="wanted"/> asks for.</summary>
    internal bool Has(string wanted) =>
        Arguments.Any(argument => new KernelArgument(argument).Satisfies(new KernelArgument(wanted)));

    /// <summary>This line with the edits made; what is added comes last.</summary>
    internal KernelCommandLine With(IEnumerable<ArgumentEdit> edits) => new(
    [
        .. edits.Aggregate(Arguments.AsEnumerable(), (arguments, edit) => arguments
            .Where(argument => argument != edit.Before && argument != edit.After)
            .Concat(edit.After is { } after ? [after] : [])),
    ]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Arguments);
}
