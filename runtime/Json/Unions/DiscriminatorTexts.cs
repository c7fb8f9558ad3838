using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The texts of a discriminator, found without making a string of them: for unions that are read often.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DiscriminatorTexts
{
    private readonly byte[] _name;
    private readonly Utf8Names _utf8;

    /// <summary>Describes a discriminator.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="texts">The text of each case.</param>
    public DiscriminatorTexts(string name, params string[] texts)
    {
        _name = Encoding.UTF8.GetBytes(name);
        _utf8 = new Utf8Names(texts);
    }

    /// <summary>The index of the text that the object has; -1 if it has another one, or none.</summary>
    /// <param name="reader">Stands on the value; a copy looks ahead.</param>
    public int Find(Utf8JsonReader reader)
    {
        if (!JsonUnion.MoveTo(ref reader, _name) || reader.TokenType != JsonTokenType.String)
        {
            return -1;
        }

        if (JsonText.IsPlain(ref reader))
        {
            return _utf8.Find(reader.ValueSpan);
        }

        for (var i = 0; i < _utf8.Count; i++)
        {
            if (JsonText.Equals(ref reader, _utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
