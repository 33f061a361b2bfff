using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources. A program can derive from it and give outputs as <c>[Output]</c> properties.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeToken, DeploymentContext.Current.StackResourceName, ToComponentOptions(options))
    {
        DeploymentContext.Current.Stack = this;
    }

    /// <summary>Registers the stack, runs the program in it, and registers what the program returns as its outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        RegisterOutputs(Output.Create(RunAsync(program)));
    }

    /// <summary>Registers the <c>[Output]</c> properties of a derived class, once its constructor is through.</summary>
    /// <exception cref="RunException">One of them has no value, or is no output.</exception>
    internal void RegisterOutputProperties()
    {
        var outputs = (from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                       let attribute = property.GetCustomAttribute<OutputAttribute>()
                       where attribute is not null && !property.DeclaringType!.IsAssignableFrom(typeof(Stack))
                       select (Name: attribute.Name ?? property.Name, Value: property.GetValue(this))).ToList();

        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Name).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var wrong = outputs.Where(output => output.Value is not IOutput).Select(output => output.Name).ToList();
        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        RegisterOutputs(outputs.ToDictionary(output => output.Name, object? (output) => output.Value));
    }

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options) =>
        options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };

    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        (await program()).ToImmutableDictionary();
}
