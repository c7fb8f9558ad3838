using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Turns offsets into lines and columns, and back, for one text; lines end at CR LF, LF or CR.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public LineIndex(string text)
    {
        _length = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    public SourceSpan GetSpan(int start, int length)
    {
        start = Math.Max(0, Math.Min(start, _length));
        var end = Math.Min(start + Math.Max(length, 0), _length);
        var startLine = LineOf(start);
        var endLine = LineOf(end);
        return new SourceSpan(start, end - start, startLine, start - _starts[startLine], endLine, end - _starts[endLine]);
    }

    /// <summary>The offset of a line and column (both from 0), kept within the text.</summary>
    public int GetOffset(int line, int column) =>
        line < 0 ? 0 : line >= _starts.Count ? _length : Math.Min(_starts[line] + Math.Max(column, 0), _length);

    private int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
