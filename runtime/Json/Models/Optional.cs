namespace Specwright;

/// <summary>Makes values of <see cref="Optional{T}"/>.</summary>
public static class Optional
{
    /// <summary>A value that is present, be it <c>null</c>.</summary>
    /// <remarks>
    /// Needed where C# has no implicit conversion, as from a variable of an interface type; else the value itself will do.
    /// </remarks>
    public static Optional<T> Of<T>(T value) => new(value);
}
