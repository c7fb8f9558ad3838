using System.Runtime.InteropServices;
using System.Text;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Cuts parts out of a JSON text.</summary>
internal sealed class TextCutter
{
    private const string EmptyObject = "{}";
    private const string Tags = "\"tags\":";
    private const string Id = "\"operationId\":";
    private const string Security = "\"security\":";

    private readonly string _text;
    private readonly List<Cut> _cuts = [];

    public TextCutter(string text) => _text = text;

    /// <summary>Leaves of an operation what a selection and the client's credential are made of.</summary>
    public void Shorten(OutlinedOperation operation)
    {
        var (start, end) = GetRange(operation.Text);
        _cuts.Add(new(start, end, null, operation));
    }

    /// <summary>Takes a component out.</summary>
    /// <param name="part">The component.</param>
    /// <param name="keepsName">Whether its name is to stay, with an empty object.</param>
    public void Remove(OutlinedPart part, bool keepsName)
    {
        if (keepsName || !TryRemove(part))
        {
            var (start, end) = GetRange(part.Text);
            _cuts.Add(new(start, end, EmptyObject, null));
        }
    }

    /// <summary>Takes all out of an object.</summary>
    /// <param name="part">The object; nothing is done where it is empty.</param>
    public void Empty(ReadOnlyMemory<char> part)
    {
        if (!part.IsEmpty)
        {
            var (start, end) = GetRange(part);
            _cuts.Add(new(start, end, EmptyObject, null));
        }
    }

    /// <summary>Takes an entry with its name out.</summary>
    /// <returns>Whether that can be done: not where a comment stands between a value and its comma.</returns>
    public bool TryRemove(OutlinedPart part)
    {
        var (_, end) = GetRange(part.Text);
        var next = end;
        while (next < _text.Length && IsBlank(_text[next]))
        {
            next++;
        }

        // A comma that is left at the end of a section does no harm.
        if (next == _text.Length || _text[next] is not (',' or '}'))
        {
            return false;
        }

        CutOut(part.Start, _text[next] == ',' ? next + 1 : end);
        return true;
    }

    private void CutOut(int start, int end)
    {
        if (_cuts.Count > 0
            && _cuts[_cuts.Count - 1] is { Stub: null, Operation: null } last
            && last.End <= start
            && AreBlank(last.End, start))
        {
            // Thousands that stand side by side are one cut.
            _cuts[_cuts.Count - 1] = last with { End = end };
            return;
        }

        _cuts.Add(new(start, end, null, null));
    }

    private bool AreBlank(int start, int end)
    {
        while (start < end && IsBlank(_text[start]))
        {
            start++;
        }

        return start == end;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';

    /// <summary>The text that is left, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        _cuts.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var length = _text.Length;
        foreach (var (start, end, stub, operation) in _cuts)
        {
            length += start - end + (stub?.Length ?? 0) + (operation is null ? 0 : MaxStub(operation));
        }

        var result = new StringBuilder(length);
        var from = 0;
        foreach (var (start, end, stub, operation) in _cuts)
        {
            result.Append(_text, from, start - from).Append(stub);
            if (operation is not null)
            {
                WriteStub(result, operation);
            }

            from = end;
        }

        return Encoding.UTF8.GetBytes(result.Append(_text, from, _text.Length - from).ToString());
    }

    private static int MaxStub(OutlinedOperation operation) =>
        operation.Members.Tags.Length + operation.Members.Id.Length + operation.Members.Security.Length
            + Tags.Length + Id.Length + Security.Length + (2 * EmptyObject.Length);

    /// <summary>Where a part of a text stands in it.</summary>
    public static (int Start, int End) GetRange(ReadOnlyMemory<char> part) =>
        MemoryMarshal.TryGetString(part, out _, out var start, out var length)
            ? (start, start + length)
            : throw new InvalidOperationException("The part does not stand in a text.");

    private static void WriteStub(StringBuilder result, OutlinedOperation operation)
    {
        result.Append('{');
        var isFirst = true;
        foreach (var (name, value) in ((string, ReadOnlyMemory<char>)[])
            [(Tags, operation.Members.Tags), (Id, operation.Members.Id), (Security, operation.Members.Security)])
        {
            if (!value.IsEmpty)
            {
                var (start, end) = GetRange(value);
                result.Append(isFirst ? "" : ",").Append(name);
                MemoryMarshal.TryGetString(value, out var text, out _, out _);
                result.Append(text, start, end - start);
                isFirst = false;
            }
        }

        result.Append('}');
    }

    /// <summary>What is taken out, and what stands there instead.</summary>
    private sealed record Cut(int Start, int End, string? Stub, OutlinedOperation? Operation);
}
