using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pulumi.Engine.Commands.Config;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Commands.Stacks;

/// <summary><c>stack history</c>: lists the deployments of a stack, the latest first.</summary>
/// <remarks>Source of the forms: pulumi <c>pkg/cmd/pulumi/stack/stack_history.go</c>.</remarks>
internal static class StackHistoryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandHost host)
    {
        var stack = GlobalOptions.Stack();
        var json = new Option<bool>("--json", "-j") { Description = "Show JSON" };
        var fullDates = new Option<bool>("--full-dates") { Description = "Show full dates, instead of relative dates" };
        var showSecrets = new Option<bool>("--show-secrets") { Description = "Show secret values of the configuration" };
        var pageSize = new Option<int>("--page-size") { Description = "How many updates are shown", DefaultValueFactory = _ => 10 };
        var page = new Option<int>("--page") { Description = "Which page is shown, from 1", DefaultValueFactory = _ => 1 };
        var command = new Command("history", "Display history for a stack") { stack, json, fullDates, showSecrets, pageSize, page };
        command.Aliases.Add("hist");
        return CommandSession.Bind(command, host, session =>
        {
            var workspace = session.Workspace;
            var reference = workspace.Resolve(session.Get(stack));
            var size = Math.Max(session.Get(pageSize), 1);
            var updates = UpdateHistory.Read(workspace.Store.Layout, reference)
                .Skip((Math.Max(session.Get(page), 1) - 1) * size).Take(size).ToList();
            if (session.Get(json))
            {
                var cipher = session.Get(showSecrets) && workspace.Settings(reference).EncryptionSalt is { } salt ? workspace.OpenSecrets(salt) : null;
                session.Output.WriteLine(ToJson(updates, cipher));
            }
            else if (updates.Count == 0)
            {
                session.Output.WriteLine(session.Get(page) > 1 ? $"No stack updates found on page '{session.Get(page)}'" : "Stack has never been updated");
            }
            else
            {
                updates.ForEach(update => Show(session, update, session.Get(fullDates)));
            }
        });
    }

    private static void Show(CommandSession session, UpdateRecord update, bool fullDates)
    {
        var started = fullDates
            ? update.Started.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)
            : RelativeTime.Of(session.Host.Time.GetUtcNow() - update.Started);
        session.Output.WriteLine("Version: 0");
        session.Output.WriteLine($"UpdateKind: {update.Kind}");
        session.Output.WriteLine(new StyledLine().Add($"Status: {update.Result}", update.Succeeded ? "green" : "red"));
        session.Output.WriteLine($"Message: {update.Message}");
        session.Output.WriteLine(
            $"+{Count("create")}-{Count("delete")}~{Count("update")} {Count("same")} Updated {started} took {DurationText.Of(update.Ended - update.Started)}");
        foreach (var (name, value) in update.Environment.Where(pair => pair.Value.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            session.Output.WriteLine($"    {name}: {value}");
        }

        session.Output.WriteLine();

        int Count(string operation) => update.Changes.GetValueOrDefault(operation);
    }

    private static string ToJson(IEnumerable<UpdateRecord> updates, ISecretCipher? cipher)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartArray();
            foreach (var update in updates)
            {
                Write(writer, update, cipher);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, UpdateRecord update, ISecretCipher? cipher)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 0);
        writer.WriteString("kind", update.Kind);
        writer.WriteString("startTime", Time(update.Started));
        writer.WriteString("message", update.Message);
        writer.WriteStartObject("environment");
        foreach (var (name, value) in update.Environment)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("config");
        foreach (var (key, value) in update.Config.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
        {
            writer.WritePropertyName(key.ToString());
            ConfigCommand.WriteValue(writer, value, cipher);
        }

        writer.WriteEndObject();
        writer.WriteString("result", update.Result);
        writer.WriteString("endTime", Time(update.Ended));
        writer.WriteStartObject("resourceChanges");
        foreach (var (operation, count) in update.Changes)
        {
            writer.WriteNumber(operation, count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
