using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>
/// A text of ASCII, a byte for each character: half of what a string takes, and the compiler keeps all that is generated. Documents are
/// written in English, as a rule.
/// </summary>
internal sealed class AsciiText : SourceText
{
    private readonly byte[] _characters;

    private AsciiText(byte[] characters) => _characters = characters;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => _characters.Length;

    /// <inheritdoc/>
    public override char this[int position] => (char)_characters[position];

    /// <summary>Makes a text of the first characters of an array; an ordinary one where not all of them are of ASCII.</summary>
    public static SourceText Create(char[] characters, int count) =>
        Encoding.UTF8.GetByteCount(characters, 0, count) == count
            ? new AsciiText(Encoding.UTF8.GetBytes(characters, 0, count))
            : From(new string(characters, 0, count), Encoding.UTF8);

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Encoding.ASCII.GetChars(_characters, sourceIndex, count, destination, destinationIndex);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(_characters, span.Start, span.Length);
}
