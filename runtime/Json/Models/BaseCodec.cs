using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>
/// Reads and writes the records that derive from one base: generated code finds the case and reads it, each record writes itself.
/// </summary>
/// <typeparam name="T">The base record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BaseCodec<T> : JsonCodec<T>
    where T : class
{
    /// <inheritdoc/>
    public sealed override void WriteValue(JsonValueWriter writer, T value) =>
        ((IModel)(value ?? throw new ArgumentNullException(nameof(value)))).WriteTo(writer);

    /// <inheritdoc/>
    internal sealed override void Check(T value, ArgumentChecks checks) => ((IModel)value).Check(checks);
}
