using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>How an operation is called and marked, in the words of the stock CLI.</summary>
/// <param name="Symbol">The mark before a resource: <c>+</c>, <c>~</c>, <c>-</c> …</param>
/// <param name="Style">A Spectre.Console style.</param>
/// <param name="Plan">What a preview says: <c>create</c>.</param>
/// <param name="Active">While it happens: <c>creating</c>.</param>
/// <param name="Done">After it happened: <c>created</c>.</param>
internal sealed record OperationText(string Symbol, string Style, string Plan, string Active, string Done)
{
    /// <summary>The words for <paramref name="operation"/>.</summary>
    public static OperationText Of(StepOperation operation) => operation switch
    {
        StepOperation.Same => new(" ", "default", "", "", ""),
        StepOperation.Create => new("+", "green", "create", "creating", "created"),
        StepOperation.Update => new("~", "yellow", "update", "updating", "updated"),
        StepOperation.Delete => new("-", "red", "delete", "deleting", "deleted"),
        StepOperation.Replace => new("+-", "magenta", "replace", "replacing", "replaced"),
        StepOperation.CreateReplacement =>
            new("++", "green", "create replacement", "creating replacement", "created replacement"),
        StepOperation.DeleteReplaced => new("--", "red", "delete original", "deleting original", "deleted original"),
        StepOperation.Read => new(">", "cyan", "read", "reading", "read"),
        StepOperation.ReadReplacement => new(">>", "cyan", "read for replacement", "reading for replacement", "read for replacement"),
        StepOperation.Refresh => new("~", "yellow", "refresh", "refreshing", "refreshed"),
        StepOperation.ReadDiscard => new("<", "red", "discard", "discarding", "discarded"),
        StepOperation.DiscardReplaced => new("<<", "red", "discard original", "discarding original", "discarded original"),
        StepOperation.RemovePendingReplace => new("~", "default", "", "", ""),
        StepOperation.Import => new("=", "green", "import", "importing", "imported"),
        StepOperation.ImportReplacement =>
            new("=>", "green", "import replacement", "importing replacement", "imported replacement"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };
}
