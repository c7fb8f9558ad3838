namespace Specwright.Testing.Corpus;

/// <summary>A place in a text: line and column count from 1, columns in UTF-16 code units.</summary>
public readonly record struct TextPlace(int Line, int Column) : IComparable<TextPlace>
{
    public int CompareTo(TextPlace other) => (Line, Column).CompareTo((other.Line, other.Column));
}
