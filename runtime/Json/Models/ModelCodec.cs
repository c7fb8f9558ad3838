using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads and writes the records of one type.</summary>
/// <typeparam name="T">The record. It needs a constructor without parameters.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : JsonCodec<T>
    where T : class
{
    /// <summary>The codec.</summary>
    public static readonly ModelCodec<T> Instance = new();

    // Every record is read into a copy of this one: that needs neither reflection nor generated code. What is constant is set
    // in it.
    private readonly IModel _empty = (IModel)Activator.CreateInstance<T>();

    /// <summary>Makes a codec; all of a type are alike.</summary>
    private ModelCodec() => Members = default(MemberVisitor).Describe(_empty);

    /// <summary>The members of the record.</summary>
    public ModelMembers Members { get; }

    /// <inheritdoc/>
    public override T ReadValue(ref Utf8JsonReader reader)
    {
        // A record's copy is of its own type.
        var value = _empty.Copy();
        default(MemberVisitor).Read(value, Members, ref reader);
        return Unsafe.As<T>(value);
    }

    /// <inheritdoc/>
    public override void WriteValue(JsonValueWriter writer, T value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        // What derives from the record has members of its own.
        Unsafe.As<IModel>(value).WriteTo(writer);
    }

    /// <inheritdoc/>
    internal override void Check(T value, ArgumentChecks checks) => Unsafe.As<IModel>(value).Check(checks);
}
