using System.ComponentModel;

#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright.CompilerServices;
#endif

/// <summary>Kinds of JSON values, as far as they tell the cases of a union apart.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>A string.</summary>
    String = 1,

    /// <summary>A number.</summary>
    Number = 2,

    /// <summary>A number without a fraction, within 64 bits, with a sign or without one.</summary>
    Integer = 4,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 8,

    /// <summary>An object.</summary>
    Object = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary><c>null</c>.</summary>
    Null = 64,

    /// <summary>A string that is the text of a number, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    NumberText = 128,
}
