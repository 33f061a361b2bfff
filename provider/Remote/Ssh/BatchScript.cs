using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// One message to a host's shell. All of it is one compound command: the shell runs nothing before the last byte is
/// there, so a batch that is cut off on its way does nothing at all.
/// </summary>
internal sealed class BatchScript
{
    private readonly StringBuilder _text = new();
    private string _functions = "";

    public BatchScript()
    {
        Nonce = NewNonce();
    }

    /// <summary>What delimits the answer.</summary>
    public string Nonce { get; }

    /// <summary>A word that nothing on a host can contain by chance.</summary>
    public static string NewNonce() => "@" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Appends the call of a prelude function.</summary>
    /// <param name="command">Quoted words.</param>
    /// <param name="mayFail">Its failure does not end the batch.</param>
    public BatchScript Step(string command, bool mayFail = false)
    {
        _text.Append("step ").Append(mayFail ? "go " : "stop ").Append(command).Append('\n');
        return this;
    }

    /// <summary>Appends the operations of a batch.</summary>
    public BatchScript Steps(HostBatch batch)
    {
        var hasParts = false;
        var besides = new List<string>();
        foreach (var entry in batch.Entries)
        {
            if (entry.BeginsPart)
            {
                _text.Append(hasParts ? "" : "begin_parts\n");
                hasParts = true;
                BeginPart(entry.Place, besides);
            }

            Step(OperationCommand.Compile(entry.Operation), entry.MayFail);
        }

        EndBesides(besides);
        return this;
    }

    /// <summary>Puts function definitions in front.</summary>
    public BatchScript With(string functions)
    {
        _functions = functions;
        return this;
    }

    /// <summary>The message, for a shell that knows the prelude.</summary>
    public override string ToString() => $"{{\n{_functions}begin {Nonce}\n{_text}mark end\n}}\n";

    /// <summary>The same as the body of a function.</summary>
    public string AsFunction(string name) => $"{name}() {this}";

    /// <param name="place">Parts beside others are functions, that they can be shells of their own; the next one goes into the same.</param>
    /// <param name="besides">The functions that have not been called yet; the last one is open.</param>
    private void BeginPart(PartPlace place, List<string> besides)
    {
        if (place == PartPlace.Behind)
        {
            EndBesides(besides);
        }
        else if (place == PartPlace.Beside)
        {
            _text.Append(besides.Count > 0 ? "}\n" : "");
            besides.Add($"part_{besides.Count + 1}");
            _text.Append(besides[^1]).Append("() {\n");
        }

        _text.Append("begin_part\n");
    }

    private void EndBesides(List<string> besides)
    {
        if (besides.Count > 0)
        {
            _text.Append("}\nbeside ").AppendJoin(' ', besides).Append('\n');
            besides.Clear();
        }
    }
}
