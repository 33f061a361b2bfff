namespace Pulumi;

/// <summary>A union whose types do not matter to the one who looks at it.</summary>
internal interface IUnion
{
    object Value { get; }
}

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly bool _isSecond;
    private readonly T0? _first;
    private readonly T1? _second;

    private Union(bool isSecond, T0? first, T1? second) => (_isSecond, _first, _second) = (isSecond, first, second);

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => !_isSecond;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 => _isSecond;

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It is of the second type.</exception>
    public T0 AsT0 => IsT0 ? _first! : throw new InvalidOperationException($"The union holds a {typeof(T1)}.");

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It is of the first type.</exception>
    public T1 AsT1 => IsT1 ? _second! : throw new InvalidOperationException($"The union holds a {typeof(T0)}.");

    /// <summary>The value.</summary>
    public object Value => _isSecond ? _second! : _first!;

    /// <summary>Holds a value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(isSecond: false, input, default);

    /// <summary>Holds a value of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(isSecond: true, default, input);

    /// <summary>Holds a value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>Holds a value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Another type or another value.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Computes from the value, by its type.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isSecond ? f1(_second!) : f0(_first!);

    /// <summary>Acts on the value, by its type.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isSecond)
        {
            f1(_second!);
        }
        else
        {
            f0(_first!);
        }
    }

    /// <summary>Changes a value of the first type, and leaves one of the second.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, second => second);

    /// <summary>Changes a value of the second type, and leaves one of the first.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(first => first, mapFunc);

    /// <summary>Changes the value, by its type.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        Match(first => Union<TResult0, TResult1>.FromT0(mapFunc0(first)), second => Union<TResult0, TResult1>.FromT1(mapFunc1(second)));

    /// <summary>Gives the value in <paramref name="value"/> if it is of the first type, else in <paramref name="remainder"/>.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_first!, _second!);
        return IsT0;
    }

    /// <summary>Gives the value in <paramref name="value"/> if it is of the second type, else in <paramref name="remainder"/>.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_second!, _first!);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => _isSecond == other._isSecond && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isSecond, Value);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";
}
