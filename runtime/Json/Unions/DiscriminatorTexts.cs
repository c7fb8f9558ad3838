using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The texts of a discriminator, found without making a string of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class DiscriminatorTexts
{
    private const int Unknown = -1;
    internal const int Absent = -2;

    private readonly byte[] _name;
    private readonly Utf8Names _utf8;

    /// <summary>Describes a discriminator.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="texts">The text of each case.</param>
    public DiscriminatorTexts(string name, params string[] texts)
        : this(name, texts, isRaw: false, [])
    {
    }

    private DiscriminatorTexts(string name, string[] texts, bool isRaw, DiscriminatorTexts[] others)
    {
        _name = Encoding.UTF8.GetBytes(name);
        _utf8 = new Utf8Names(texts);
        _texts = texts;
        _isRaw = isRaw;
        _others = others;
    }

    /// <summary>
    /// The index of the text that the object has, as a string or as the number or boolean that is written alike; -1 if it has another one,
    /// -2 if it has none.
    /// </summary>
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
                return FindValue(ref scan);
            }

            scan.Pass();
        }

        return Absent;
    }

    /// <summary>
    /// Finds the text as <see cref="Find(Utf8JsonReader)"/> does, in fewer steps where the member comes first, as most do.
    /// </summary>
    /// <param name="reader">Stands on the value, and stays there.</param>
    internal int FindAhead(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var ahead = reader;
            JsonRead.Move(ref ahead);
            if (ahead.TokenType == JsonTokenType.PropertyName && JsonText.Equals(ref ahead, _name))
            {
                JsonRead.Move(ref ahead);
                if (ahead.TokenType == JsonTokenType.String)
                {
                    return _utf8.Find(ref ahead);
                }
            }
        }

        return Find(reader);
    }

    private int FindValue(ref ObjectScan scan)
    {
        var index = scan.FindValue(_utf8);
        return index >= 0 ? index : scan.TryGetNumber(out var number) ? FindNumber(number) : FindWord(scan.Kind);
    }

    private int FindValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return _utf8.Find(ref reader);
            case JsonTokenType.Number:
                var index = _utf8.Find(JsonText.Raw(ref reader));
                return index >= 0 ? index : FindNumber(new JsonNumber(JsonText.Raw(ref reader)));
            default:
                return FindWord(reader.TokenType);
        }
    }

    private int FindWord(JsonTokenType kind) => kind switch
    {
        JsonTokenType.True => _utf8.Find("true"u8),
        JsonTokenType.False => _utf8.Find("false"u8),
        JsonTokenType.Null => Absent,
        _ => Unknown,
    };

    // 1.0 is 1.
    private int FindNumber(JsonNumber number)
    {
        if (!_isRaw || (_texts.Length > 0 && _texts[0] is "true" or "false"))
        {
            return Unknown;
        }

        _numbers ??= Array.ConvertAll(_texts, static own => new JsonNumber(Encoding.UTF8.GetBytes(own)));
        return Array.FindIndex(_numbers, own => own.Equals(number));
    }
}
