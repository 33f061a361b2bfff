using Pulumi.Engine.Display;
using Pulumi.Engine.Model;
using Spectre.Console;

namespace Pulumi.Engine.Commands;

/// <summary>The question between preview and deployment.</summary>
internal static class Confirmation
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Details = "details";

    /// <summary>Asks until the answer is yes or no; <c>details</c> shows the differences.</summary>
    public static bool Ask(Output output, DeploymentKind kind, IReadOnlyList<StyledLine> details)
    {
        while (true)
        {
            var answer = output.Console.Prompt(new SelectionPrompt<string>()
                .Title($"Do you want to perform this {kind.ToString().ToLowerInvariant()}?")
                .AddChoices(Yes, No, Details));
            output.WriteLine($"Do you want to perform this {kind.ToString().ToLowerInvariant()}? {answer}");
            if (answer != Details)
            {
                return answer == Yes;
            }

            foreach (var line in details)
            {
                output.WriteLine(line);
            }

            output.WriteLine();
        }
    }
}
