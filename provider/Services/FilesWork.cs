using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>The writing of files as the beginning of a batch, which ends with the first that can't be written.</summary>
/// <param name="edits">One for each file.</param>
/// <param name="unmarked">Services that still have to be marked, ahead of the first changed byte.</param>
internal sealed class FilesWork(ImmutableArray<FileEdit> edits, ImmutableArray<Service> unmarked)
{
    private readonly List<(FileEdit Edit, BatchTicket<object> Ticket)> _written = [];
    private int _length;

    /// <summary>Puts it into a batch with nothing in it.</summary>
    public void AddTo(HostBatch batch)
    {
        foreach (var mark in unmarked.IsEmpty ? [] : PendingRestarts.Mark(unmarked))
        {
            batch.Add(mark);
        }

        foreach (var edit in edits)
        {
            if (edit is { Before: null, After: not null })
            {
                batch.Add((HostOperation)new MakeDirectory(edit.Path[..edit.Path.LastIndexOf('/')]));
            }

            _written.Add((edit, batch.Add(FileEdits.Write(edit))));
        }

        _length = batch.Entries.Count;
    }

    /// <summary>Whether all of it was done.</summary>
    public bool IsDone(BatchResult answers) => answers.Outcomes.Take(_length).All(outcome => outcome is { Failure: null, Skipped: false });

    /// <summary>What takes back what was done of it, and with it the reason for a restart.</summary>
    public HostBatch TakeBack(BatchResult answers) => HostBatch.Of(
        _written.Where(file => answers.Outcomes[file.Ticket.Index] is { Failure: null, Skipped: false })
            .SelectMany(file => FileEdits.TakeBack(file.Edit))
            .Concat(unmarked.Select(PendingRestarts.Clear)));
}
