using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>
/// The operations of paths that are not parsed, since nothing of them is selected; they count for the credential and for messages, in the
/// order of the document.
/// </summary>
internal sealed class SkippedOperations
{
    private readonly List<OutlinedOperation> _operations = [];
    private readonly Dictionary<string, int> _before = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>Adds an operation.</summary>
    public void Add(OutlinedOperation operation) => _operations.Add(operation);

    /// <summary>Notes a path that is parsed: what has been added so far stands before it.</summary>
    public void AddParsed(string path) => _before[path] = _operations.Count;

    /// <summary>Takes the operations that stand before a path that is parsed, and have not been taken.</summary>
    public IEnumerable<OutlinedOperation> TakeBefore(string path) =>
        _before.TryGetValue(path, out var count) ? Take(count) : [];

    /// <summary>Takes the operations that are left.</summary>
    public IEnumerable<OutlinedOperation> TakeRest() => Take(_operations.Count);

    private IEnumerable<OutlinedOperation> Take(int count)
    {
        while (_taken < count)
        {
            yield return _operations[_taken++];
        }
    }
}
