using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generator.Planning.Documentation;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>Builds a C# file line by line: <c>\n</c> ends every line, four spaces indent a block.</summary>
internal sealed class SourceWriter
{
    private const string IndentUnit = "    ";
    private const int InitialCapacity = 64 * 1024;
    private const int MaxKeptCapacity = 1024 * 1024;

    // One file after the other is written into the same memory.
    [ThreadStatic]
    private static char[]? s_kept;

    private char[] _text;
    private int _length;
    private string _indent = "";
    private bool _isLineBegun;

    /// <param name="documentation">What documents the members of the file.</param>
    public SourceWriter(FileDocumentation? documentation = null)
    {
        Documentation = documentation ?? new FileDocumentation([], []);
        _text = s_kept ?? new char[InitialCapacity];
        s_kept = null;
    }

    /// <summary>What documents the members of the file.</summary>
    public FileDocumentation Documentation { get; }

    /// <summary>Writes one line, or several: each gets the current indentation, empty ones stay empty.</summary>
    public void WriteLine(string text = "")
    {
        Append(text);
        EndBlock();
    }

    /// <summary>Writes the beginning of a line, or more of it.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref LineHandler text) => _ = text;

    /// <inheritdoc cref="WriteLine(string)"/>
    public void WriteLine([InterpolatedStringHandlerArgument("")] ref LineHandler text) => EndBlock();

    /// <summary>Writes <c>{</c> and indents until the result is disposed of, which writes <c>}</c> and <paramref name="end"/>.</summary>
    public Block WriteBraces(string end = "")
    {
        WriteLine("{");
        _indent += IndentUnit;
        return new Block(this, "}" + end);
    }

    /// <summary>Indents until the result is disposed of.</summary>
    public Block Indent()
    {
        _indent += IndentUnit;
        return new Block(this, null);
    }

    /// <summary>The whole text; nothing more can be written after that.</summary>
    public SourceText Finish()
    {
        var text = AsciiText.Create(_text, _length);
        s_kept = _text.Length <= MaxKeptCapacity ? _text : null;
        return text;
    }

    private void Append(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
            {
                if (!_isLineBegun)
                {
                    Append(_indent, 0, _indent.Length);
                    _isLineBegun = true;
                }

                Append(text, start, length);
            }

            if (end < 0)
            {
                return;
            }

            EndBlock();
            start = end + 1;
        }
    }

    private void EndBlock()
    {
        Append("\n", 0, 1);
        _isLineBegun = false;
    }

    private void Append(string text, int start, int length)
    {
        if (_length + length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + length));
        }

        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    /// <summary>An open block; disposing of it closes it.</summary>
    public readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._indent = writer._indent.Substring(IndentUnit.Length);
            if (end is not null)
            {
                writer.WriteLine(end);
            }
        }
    }

    /// <summary>Writes the parts of an interpolated string as they come, without a string of the whole.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineHandler
    {
        private readonly SourceWriter _writer;

        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted(int number) => _writer.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
