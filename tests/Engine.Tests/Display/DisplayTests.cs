using System.Text.Json;
using Pulumi.Engine.Display;
using Pulumi.Engine.Model;

namespace Engine.Tests.Display;

/// <summary>What each display prints into a pipe for recorded events, compared with files.</summary>
public class DisplayTests
{
    private static readonly DisplayOptions Preview = new() { Kind = DeploymentKind.Update, Planning = true, Stack = "dev" };
    private static readonly DisplayOptions Update = Preview with { Planning = false };

    [Fact]
    public Task Plain_Preview() => AssertGoldenAsync("plain-preview.txt", Preview, Recordings.Preview);

    [Fact]
    public Task Plain_FailedUpdate() => AssertGoldenAsync("plain-failed-update.txt", Update, Recordings.FailedUpdate);

    [Fact]
    public Task Plain_Replacement() => AssertGoldenAsync("plain-replacement.txt", Preview, Recordings.Replacement);

    [Fact]
    public async Task Plain_NothingChanges_NamesTheStackOnce()
    {
        var text = await RenderAsync(Update, Recordings.Unchanged);

        Assert.Equal(2, text.Split("pulumi:pulumi:Stack").Length);
        Assert.Contains("1 unchanged", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_StatusThatCounts_IsShownWhenItsWordsChangeAndEveryHalfMinute()
    {
        var clock = new ManualClock();

        AssertGolden("plain-counting.txt", await RenderAsync(Update, Recordings.Reboot(clock.Advance), clock));
    }

    [Fact]
    public Task Diff_Preview() => AssertGoldenAsync("diff-preview.txt", Preview with { Diff = true }, Recordings.Preview);

    [Fact]
    public Task Json_Preview() => AssertGoldenAsync("digest.json", Preview with { Json = true }, Recordings.Preview);

    [Fact]
    public Task Json_Update() => AssertGoldenAsync("events.jsonl", Update with { Json = true }, Recordings.FailedUpdate);

    [Fact]
    public Task Markdown_Preview() => AssertGoldenAsync("preview.md", Preview with { Markdown = true }, Recordings.Preview);

    [Fact]
    public Task Markdown_Replacement() => AssertGoldenAsync("replacement.md", Preview with { Markdown = true }, Recordings.Replacement);

    [Fact]
    public Task Markdown_ManyHosts() => AssertGoldenAsync("disruptions.md", Preview with { Markdown = true }, Recordings.Disruptions);

    [Fact]
    public void Tree_Preview() => AssertGolden("tree-preview.txt", Tree(Preview, Recordings.Preview));

    [Fact]
    public void Tree_WhileItRuns_ShowsTheLastStatusLine()
    {
        var untilReboot = Recordings.FailedUpdate.TakeWhile(engineEvent => engineEvent is not EngineEvent.ResourceOutputs { Metadata.Operation: StepOperation.Create });

        AssertGolden("tree-running.txt", Tree(Update, untilReboot));
    }

    [Fact]
    public async Task AnyDisplay_WithoutShowSecrets_NeverPrintsASecret()
    {
        foreach (var options in new[] { Preview, Preview with { Diff = true }, Preview with { Json = true }, Preview with { Markdown = true }, Update with { Json = true } })
        {
            Assert.DoesNotContain("hunter2", await RenderAsync(options, Recordings.Preview), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Diff_ShowSecrets_PrintsThem() =>
        Assert.Contains("hunter2", await RenderAsync(Preview with { Diff = true, ShowSecrets = true }, Recordings.Preview), StringComparison.Ordinal);

    [Fact]
    public async Task Plain_ShowDebug_PrintsProviderMessages() =>
        Assert.Contains("1 connection, 2 round trips", await RenderAsync(Preview with { ShowDebug = true }, Recordings.Preview), StringComparison.Ordinal);

    [Fact]
    public async Task Plain_SuppressOutputs_LeavesThemOut() =>
        Assert.DoesNotContain("Outputs:", await RenderAsync(Preview with { SuppressOutputs = true }, Recordings.Preview), StringComparison.Ordinal);

    [Fact]
    public async Task Json_Preview_IsOneDocument()
    {
        using var document = JsonDocument.Parse(await RenderAsync(Preview with { Json = true }, Recordings.Preview));

        Assert.Equal(1, document.RootElement.GetProperty("changeSummary").GetProperty("create").GetInt32());
    }

    [Theory]
    [InlineData(0.04, "0s")]
    [InlineData(0.44, "0.4s")]
    [InlineData(34.9, "34s")]
    [InlineData(123, "2m3s")]
    [InlineData(3723, "1h2m3s")]
    public void Of_Duration_IsReadable(double seconds, string expected) =>
        Assert.Equal(expected, DurationText.Of(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(100, "abc [x]")]
    [InlineData(4, "abc…")]
    [InlineData(5, "abc …")]
    public void ToMarkup_NarrowTerminal_IsCutWithAnEllipsis(int width, string expected)
    {
        var writer = new StringWriter();
        var output = Output.To(writer, isTerminal: false, "never");

        output.Console.Write(new StyledLine().Add("abc", "red").Add(" [x]").ToMarkup(width));

        Assert.Equal(expected, writer.ToString());
    }

    private static string Tree(DisplayOptions options, IEnumerable<EngineEvent> events)
    {
        var view = new DeploymentView(new ManualClock(), showDebug: false);
        foreach (var engineEvent in events)
        {
            view.Apply(engineEvent);
        }

        return string.Concat(new TreeText(options).Of(view).Select(line => line + "\n"));
    }

    internal static async Task<string> RenderAsync(DisplayOptions options, IEnumerable<EngineEvent> events, TimeProvider? clock = null)
    {
        var writer = new StringWriter();
        await using (var display = Displays.Start(options, Output.To(writer, isTerminal: false, "auto"), clock ?? new ManualClock()))
        {
            foreach (var engineEvent in events)
            {
                display.Emit(engineEvent);
            }
        }

        return writer.ToString();
    }

    private static async Task AssertGoldenAsync(string file, DisplayOptions options, IEnumerable<EngineEvent> events) =>
        AssertGolden(file, await RenderAsync(options, events));

    private static void AssertGolden(string file, string actual)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Display", "Golden", file);

        // What was printed lies beside the golden file, to be compared and, if it is right, copied.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".actual", actual);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "(no golden file)", actual);
    }

    private sealed class ManualClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
