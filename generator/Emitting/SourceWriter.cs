using System.Text;

namespace Specwright.Generator.Emitting;

/// <summary>Builds a C# file line by line: <c>\n</c> ends every line, four spaces indent a block.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private string _indent = "";

    /// <summary>Writes one line, or several: each gets the current indentation, empty ones stay empty.</summary>
    public void Line(string text = "")
    {
        if (text.IndexOf('\n') < 0)
        {
            Append(text, 0, text.Length);
            return;
        }

        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            Append(text, start, end - start);
            start = end + 1;
        }
    }

    /// <summary>Writes <c>{</c> and indents until the result is disposed of, which writes <c>}</c> and <paramref name="end"/>.</summary>
    public Block Braces(string end = "")
    {
        Line("{");
        _indent += "    ";
        return new Block(this, "}" + end);
    }

    /// <summary>Indents until the result is disposed of.</summary>
    public Block Indent()
    {
        _indent += "    ";
        return new Block(this, null);
    }

    public override string ToString() => _text.ToString();

    private void Append(string text, int start, int length)
    {
        if (length > 0)
        {
            _text.Append(_indent).Append(text, start, length);
        }

        _text.Append('\n');
    }

    /// <summary>An open block; disposing of it closes it.</summary>
    public readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._indent = writer._indent.Substring(4);
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
