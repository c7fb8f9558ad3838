using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads the values of a union: the tests find the case, and the generated code reads it.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="tests">What tells the cases apart.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionCodec<T>(CaseTests tests) : JsonCodec<T>
{
    /// <inheritdoc/>
    public sealed override T ReadValue(ref Utf8JsonReader reader) => ReadCase(tests.Find(ref reader), ref reader);

    /// <summary>Reads a value of which the case is known.</summary>
    /// <param name="index">The case; -1 for JSON that is none of them.</param>
    /// <param name="reader">Stands on the value's first token, and afterwards on its last.</param>
    /// <exception cref="JsonReadException">The value is not what the case is.</exception>
    protected abstract T ReadCase(int index, ref Utf8JsonReader reader);
}
