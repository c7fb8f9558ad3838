namespace Specwright.Generator.Common;

/// <summary>
/// What has been made of a value beside which it stands: it follows from that, and so counts for no comparison, and is not made twice.
/// </summary>
/// <param name="value">What is remembered; <see langword="null"/> when it has to be made.</param>
internal readonly struct Remembered<T>(T? value) : IEquatable<Remembered<T>>
    where T : class
{
    /// <summary>What is remembered.</summary>
    public T? Value { get; } = value;

    public bool Equals(Remembered<T> other) => true;

    public override bool Equals(object? obj) => obj is Remembered<T>;

    public override int GetHashCode() => 0;
}
