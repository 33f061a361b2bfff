using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pulumi.Plugin.Binding;

/// <summary>What values a declared property takes: the closed set of types that declarations may use.</summary>
internal abstract record ValueShape
{
    private ValueShape()
    {
    }

    /// <summary>For messages: "a string", "a list".</summary>
    public abstract string Noun { get; }

    /// <summary>The shape of a CLR type.</summary>
    /// <exception cref="NotSupportedException">Declarations can't use this type.</exception>
    public static ValueShape Of(Type type) => type switch
    {
        _ when type == typeof(string) => new TextShape(),
        _ when type == typeof(bool) => new BooleanShape(),
        _ when type == typeof(int) => new IntegerShape(int.MinValue, int.MaxValue, value => (int)value),
        // Beyond 2^53 the wire's doubles skip whole numbers.
        _ when type == typeof(long) => new IntegerShape(-(1L << 53), 1L << 53, value => (long)value),
        _ when type == typeof(double) => new NumberShape(),
        { IsEnum: true } => EnumShape.Of(type),
        { IsGenericType: true } => OfGeneric(type, type.GetGenericTypeDefinition(), type.GetGenericArguments()),
        { IsClass: true, Namespace: not "System" } => new ObjectShape(RecordShape.Of(type)),
        _ => throw Unsupported(type),
    };

    private static ValueShape OfGeneric(Type type, Type definition, Type[] arguments)
    {
        if (definition == typeof(Nullable<>))
        {
            return Of(arguments[0]);
        }

        if (definition == typeof(ImmutableArray<>) || definition == typeof(IReadOnlyList<>))
        {
            return new ListShape(Of(arguments[0]), ICollectionFactory.Of(arguments[0]));
        }

        if ((definition == typeof(ImmutableSortedDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>))
            && arguments[0] == typeof(string))
        {
            return new MapShape(Of(arguments[1]), ICollectionFactory.Of(arguments[1]));
        }

        throw Unsupported(type);
    }

    private static NotSupportedException Unsupported(Type type) => new($"Properties can't be of the type {type}.");

    /// <summary>A string.</summary>
    internal sealed record TextShape : ValueShape
    {
        public override string Noun => "a string";
    }

    /// <summary>True or false.</summary>
    internal sealed record BooleanShape : ValueShape
    {
        public override string Noun => "true or false";
    }

    /// <summary>A whole number in a range; <paramref name="Box"/> makes the declared type of it.</summary>
    internal sealed record IntegerShape(double Minimum, double Maximum, Func<double, object> Box) : ValueShape
    {
        public override string Noun => "a whole number";
    }

    /// <summary>A number.</summary>
    internal sealed record NumberShape : ValueShape
    {
        public override string Noun => "a number";
    }

    /// <summary>One of the names of an enum, in camelCase.</summary>
    internal sealed record EnumShape(Type Type, ImmutableArray<string> Names, FrozenDictionary<string, object> Values)
        : ValueShape
    {
        public override string Noun => "one of " + string.Join(", ", Names);

        public static new EnumShape Of(Type type)
        {
            var names = Enum.GetNames(type);
            return new EnumShape(
                type,
                [.. names.Select(WireName.Of)],
                names.ToFrozenDictionary(WireName.Of, name => Enum.Parse(type, name), StringComparer.Ordinal));
        }
    }

    /// <summary>A list.</summary>
    internal sealed record ListShape(ValueShape Item, ICollectionFactory Factory) : ValueShape
    {
        public override string Noun => "a list";
    }

    /// <summary>An object with free names.</summary>
    internal sealed record MapShape(ValueShape Item, ICollectionFactory Factory) : ValueShape
    {
        public override string Noun => "an object";
    }

    /// <summary>An object with declared names.</summary>
    internal sealed record ObjectShape(RecordShape Record) : ValueShape
    {
        public override string Noun => "an object";
    }
}
