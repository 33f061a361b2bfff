using Pulumi.Protocol.Messages;

namespace Pulumi;

/// <summary>
/// Messages to the user, shown with the resource that they are about. Messages with the same stream id continue one
/// text; an ephemeral one is shown only while the operation runs.
/// </summary>
public static class Log
{
    /// <summary>For those who look for an error; shown only with <c>--debug</c>.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>For everyone.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>Something that should be looked at.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>Something that makes the deployment fail.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception that makes the deployment fail.</summary>
    public static void Exception(
        Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(exception.ToString(), resource, streamId, ephemeral);

    private static void Write(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        _ = DeploymentContext.Current.Log.WriteAsync(severity, message, resource, streamId, ephemeral);
}
