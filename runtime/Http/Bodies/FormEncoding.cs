using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>How one member of a form is written (OpenAPI's Encoding Object).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormEncoding
{
    /// <summary>Describes a member that is written in one of the styles for queries.</summary>
    public FormEncoding(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool allowReserved = false)
    {
        Name = name;
        Style = style;
        Explode = explode;
        AllowReserved = allowReserved;
    }

    /// <summary>Describes a member that is written as a text of a media type.</summary>
    public FormEncoding(string name, string contentType)
        : this(name) => ContentType = contentType;

    internal string Name { get; }

    internal ParameterStyle Style { get; }

    internal bool Explode { get; }

    internal bool AllowReserved { get; }

    internal string? ContentType { get; }
}
