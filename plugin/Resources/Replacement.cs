using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Resources;

/// <summary>Which differences replace a resource: those at, under or above a property that is declared so.</summary>
internal static class Replacement
{
    public static bool IsForcedBy(RecordShape inputs, PropertyPath path)
    {
        ValueShape shape = new ValueShape.ObjectShape(inputs);
        foreach (var step in path.Segments)
        {
            switch (shape)
            {
                case ValueShape.ObjectShape inner:
                    if (inner.Record.Find(step.Key ?? "") is not { } property)
                    {
                        return false;
                    }

                    if (property.Declaration.ReplaceOnChange)
                    {
                        return true;
                    }

                    shape = property.Value;
                    break;
                case ValueShape.ListShape list:
                    shape = list.Item;
                    break;
                case ValueShape.MapShape map:
                    shape = map.Item;
                    break;
                default:
                    return false;
            }
        }

        // The whole object came, went or is unknown, and with it what it holds.
        return HoldsReplacing(shape);
    }

    private static bool HoldsReplacing(ValueShape shape) => shape switch
    {
        ValueShape.ObjectShape inner => inner.Record.Properties.Any(property =>
            property.Declaration.ReplaceOnChange || HoldsReplacing(property.Value)),
        ValueShape.ListShape list => HoldsReplacing(list.Item),
        ValueShape.MapShape map => HoldsReplacing(map.Item),
        _ => false,
    };
}
