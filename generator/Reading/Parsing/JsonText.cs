using System.Text;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>A JSON text in UTF-8 that still knows where its bytes stand in the UTF-16 text.</summary>
internal sealed class JsonText
{
    private readonly string _text;
    private readonly int _skipped;
    private readonly bool _isAscii;
    private readonly byte[] _utf8;
    private LineIndex? _lines;

    public JsonText(string text)
    {
        _text = text;
        _skipped = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _utf8 = Encoding.UTF8.GetBytes(_skipped == 0 ? text : text.Substring(1));
        _isAscii = _utf8.Length == text.Length - _skipped;
    }

    public ReadOnlyMemory<byte> Utf8 => _utf8;

    public bool IsBlank => string.IsNullOrWhiteSpace(_skipped == 0 ? _text : _text.Substring(1));

    /// <summary>The place of some bytes.</summary>
    public SourceSpan Span(int byteOffset, int byteLength)
    {
        var start = CharOffset(byteOffset);
        return (_lines ??= new LineIndex(_text)).Span(start, CharOffset(byteOffset + byteLength) - start);
    }

    public SpecDiagnostic Report(SpecFile file, string id, int byteOffset, int byteLength, params string[] arguments) =>
        new(id, file.Path, Span(byteOffset, byteLength), EquatableArray.Create<string>(arguments));

    /// <summary>The offset of a byte by its line (lines end at LF, as the JSON reader counts them) and its place in it.</summary>
    public int ByteOffset(long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0 && offset < _utf8.Length; line--)
        {
            var end = Array.IndexOf(_utf8, (byte)'\n', offset);
            offset = end < 0 ? _utf8.Length : end + 1;
        }

        return (int)Math.Min(offset + byteInLine, _utf8.Length);
    }

    private int CharOffset(int byteOffset)
    {
        byteOffset = Math.Min(byteOffset, _utf8.Length);
        return _skipped + (_isAscii ? byteOffset : Encoding.UTF8.GetCharCount(_utf8, 0, byteOffset));
    }
}
