using System.Runtime.InteropServices;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Cuts parts out of a JSON text.</summary>
internal sealed class TextCutter
{
    private static readonly byte[] s_empty = "{}"u8.ToArray();
    private static readonly byte[] s_tags = "\"tags\":"u8.ToArray();
    private static readonly byte[] s_id = "\"operationId\":"u8.ToArray();
    private static readonly byte[] s_security = "\"security\":"u8.ToArray();

    private readonly byte[] _text;
    private readonly int _start;
    private readonly int _end;
    private readonly List<(int Start, int End, byte[]? Stub, OutlinedOperation? Operation)> _cuts = [];

    public TextCutter(ReadOnlyMemory<byte> text)
    {
        var segment = Segment(text);
        (_text, _start, _end) = (segment.Array!, segment.Offset, segment.Offset + segment.Count);
    }

    /// <summary>Leaves of an operation what a selection and the client's credential are made of.</summary>
    public void Shorten(OutlinedOperation operation)
    {
        var segment = Segment(operation.Text);
        _cuts.Add((segment.Offset, segment.Offset + segment.Count, null, operation));
    }

    /// <summary>Takes a component out.</summary>
    /// <param name="part">The component.</param>
    /// <param name="keepsName">Whether its name is to stay, with an empty object.</param>
    public void Remove(OutlinedPart part, bool keepsName)
    {
        if (keepsName || !TryRemove(part))
        {
            var segment = Segment(part.Text);
            _cuts.Add((segment.Offset, segment.Offset + segment.Count, s_empty, null));
        }
    }

    /// <summary>Takes an entry with its name out.</summary>
    /// <returns>Whether that can be done: not where a comment stands between a value and its comma.</returns>
    public bool TryRemove(OutlinedPart part)
    {
        var segment = Segment(part.Text);
        var end = segment.Offset + segment.Count;
        var next = end;
        while (next < _end && IsBlank(_text[next]))
        {
            next++;
        }

        // A comma that is left at the end of a section does no harm.
        if (next == _end || _text[next] is not ((byte)',' or (byte)'}'))
        {
            return false;
        }

        CutOut(_start + part.Start, _text[next] == (byte)',' ? next + 1 : end);
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
            _cuts[_cuts.Count - 1] = (last.Start, end, null, null);
            return;
        }

        _cuts.Add((start, end, null, null));
    }

    private bool AreBlank(int start, int end)
    {
        while (start < end && IsBlank(_text[start]))
        {
            start++;
        }

        return start == end;
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>The text that is left.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        _cuts.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var result = new byte[_end - _start - _cuts.Sum(static cut => cut.End - cut.Start - GetLength(cut.Stub, cut.Operation))];
        var (from, to) = (_start, 0);
        foreach (var (start, end, stub, operation) in _cuts)
        {
            Copy(_text, from, start - from);
            if (stub is not null)
            {
                Copy(stub, 0, stub.Length);
            }
            else if (operation is not null)
            {
                WriteStub(operation);
            }

            from = end;
        }

        Copy(_text, from, _end - from);
        return result;

        void WriteStub(OutlinedOperation operation)
        {
            result[to++] = (byte)'{';
            var first = to;
            foreach (var (name, value) in GetMembers(operation))
            {
                if (!value.IsEmpty)
                {
                    if (to > first)
                    {
                        result[to++] = (byte)',';
                    }

                    var segment = Segment(value);
                    Copy(name, 0, name.Length);
                    Copy(segment.Array!, segment.Offset, segment.Count);
                }
            }

            result[to++] = (byte)'}';
        }

        void Copy(byte[] bytes, int start, int count)
        {
            Buffer.BlockCopy(bytes, start, result, to, count);
            to += count;
        }
    }

    private static int GetLength(byte[]? stub, OutlinedOperation? operation)
    {
        if (operation is null)
        {
            return stub?.Length ?? 0;
        }

        var (length, count) = (0, 0);
        foreach (var (name, value) in GetMembers(operation))
        {
            if (!value.IsEmpty)
            {
                length += name.Length + value.Length;
                count++;
            }
        }

        return length + Math.Max(0, count - 1) + s_empty.Length;
    }

    private static (byte[] Name, ReadOnlyMemory<byte> Value)[] GetMembers(OutlinedOperation operation) =>
        [(s_tags, operation.Members.Tags), (s_id, operation.Members.Id), (s_security, operation.Members.Security)];

    private static ArraySegment<byte> Segment(ReadOnlyMemory<byte> text) =>
        MemoryMarshal.TryGetArray(text, out var segment) ? segment : throw new InvalidOperationException("The text is no array.");
}
