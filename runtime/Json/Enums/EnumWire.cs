using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>What the values of an enum are in JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EnumWire
{
    /// <summary>Strings.</summary>
    Text,

    /// <summary>Integers.</summary>
    Number,
}
