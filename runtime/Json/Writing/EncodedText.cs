using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// A name or a string that is written again and again, as JSON: with quotes and escapes, in ASCII, and with what follows it.
/// </summary>
internal readonly struct EncodedText
{
    /// <summary>Blocks of this size are copied by the processor in one go; how many of their bytes count is seen to afterwards.</summary>
    public const int BlockSize = 16;

    private EncodedText(string text, char end)
    {
        var json = $"\"{JsonEncodedText.Encode(text)}\"{end}";
        Length = json.Length;
        Blocks = new byte[(Length + BlockSize - 1) / BlockSize * BlockSize];
        Encoding.ASCII.GetBytes(json, 0, Length, Blocks, 0);
    }

    /// <summary>The JSON, filled up to whole blocks.</summary>
    public byte[] Blocks { get; }

    /// <summary>How many bytes of the blocks are the JSON.</summary>
    public int Length { get; }

    /// <summary>Names, each with its colon.</summary>
    public static EncodedText[] Names(string[] names) => Array.ConvertAll(names, static name => new EncodedText(name, ':'));

    /// <summary>Strings, each with its comma.</summary>
    public static EncodedText[] Values(string[] values) => Array.ConvertAll(values, static value => new EncodedText(value, ','));
}
