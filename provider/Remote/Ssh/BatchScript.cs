using System.Collections.Immutable;
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
        foreach (var phase in batch.Phases)
        {
            if (!hasParts && phase.Lanes[0][0].BeginsPart)
            {
                _text.Append("begin_parts\n");
                hasParts = true;
            }

            if (phase.HasLanes)
            {
                AppendBeside(phase);
            }
            else
            {
                AppendLane(phase.Lanes[0]);
            }
        }

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

    private void AppendLane(ImmutableArray<BatchEntry> lane)
    {
        foreach (var entry in lane)
        {
            _text.Append(entry.BeginsPart ? "begin_part\n" : "");
            Step(OperationCommand.Compile(entry.Operation), entry.MayFail);
        }
    }

    /// <summary>
    /// Lanes that only read need no files for their answers, which a look at a host should not leave there: each hands on what is read
    /// ahead of it, and then its own, which waits in a pipe. Others may leave something behind that would hold a pipe open.
    /// </summary>
    private void AppendBeside(BatchPhase phase)
    {
        ImmutableArray<string> names = [.. phase.Lanes.Select((_, index) => $"part_{index + 1}")];
        foreach (var (name, lane) in names.Zip(phase.Lanes))
        {
            _text.Append(name).Append("() {\n");
            AppendLane(lane);
            _text.Append("}\n");
        }

        _text.Append(phase.Mutates
            ? $"beside {string.Join(' ', names)}\n"
            : names.Aggregate((ahead, name) => $"{name} | {{ {ahead}; cat; }}") + "\n");
    }
}
