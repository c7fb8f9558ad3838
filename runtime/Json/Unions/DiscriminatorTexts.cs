using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The texts of a discriminator, found without making a string of them.</summary>
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
    /// <param name="reader">
    /// Stands on the value; a copy looks ahead. Should the member come twice, the first counts: discriminators come first.
    /// </param>
    public int Find(Utf8JsonReader reader)
    {
        var scan = new ObjectScan(reader);
        while (scan.Next())
        {
            var isFound = scan.Is(_name);
            scan.MoveToValue();
            if (isFound)
            {
                return scan.Kind == JsonTokenType.String ? scan.FindValue(_utf8) : -1;
            }

            scan.Pass();
        }

        return -1;
    }
}
