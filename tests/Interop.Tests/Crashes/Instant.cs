using System.Globalization;

namespace Pulumi.Sriov.Interop.Tests.Crashes;

/// <summary>When an engine is killed, as a part of all that happens in an update that nobody kills.</summary>
public enum Trigger
{
    /// <summary>At a change of a file in the directory of the stack's state: journal, checkpoint, and their renames.</summary>
    StateFile,

    /// <summary>In an operation of the plugin, before it has its effect.</summary>
    BeforeEffect,

    /// <summary>In an operation of the plugin, after it had its effect and before the engine hears of it.</summary>
    AfterEffect,
}

/// <summary>The instants at which engines are killed in a test run.</summary>
internal static class Instants
{
    private const int DefaultCount = 12;

    /// <summary>
    /// As many as <c>CRASH_INSTANTS</c> says, chosen by chance from <c>CRASH_SEED</c>: trigger, and how far into the update
    /// from 0 to 1. Every trigger has its turn.
    /// </summary>
    public static TheoryData<Trigger, double> Choose()
    {
        var chance = new Random(Number("CRASH_SEED", 1));
        var instants = new TheoryData<Trigger, double>();
        for (var i = 0; i < Number("CRASH_INSTANTS", DefaultCount); i++)
        {
            // The state's files change all the time, so they take every other instant.
            instants.Add(i % 2 == 0 ? Trigger.StateFile : i % 4 == 1 ? Trigger.BeforeEffect : Trigger.AfterEffect, chance.NextDouble());
        }

        return instants;
    }

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
