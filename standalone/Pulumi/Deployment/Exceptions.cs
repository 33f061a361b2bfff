namespace Pulumi;

/// <summary>An error of the user (a missing setting, for example): shown without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>An error with a message for the user.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message for the user and its cause.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The error of output properties that are not outputs.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. " +
        "[Output] attributed properties must be instances of Output<T>.");
}

/// <summary>An error that is shown with the resource that it is about.</summary>
public class ResourceException : Exception
{
    /// <summary>An error about <paramref name="resource"/>.</summary>
    /// <param name="message">For the user.</param>
    /// <param name="resource">What it is about; <c>null</c>: the stack.</param>
    /// <param name="hideStack">Whether the stack trace would not help the user.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}

/// <summary>A message that did not reach the engine, so that the failure can't be shown there either.</summary>
public class LogException : Exception
{
    /// <summary>The failure of sending.</summary>
    public LogException(Exception exception)
        : base("A message could not be sent to the engine", exception)
    {
    }
}
