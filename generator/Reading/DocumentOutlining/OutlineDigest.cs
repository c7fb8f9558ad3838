using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// Adds what a client's names depend on of an outline to a digest. Parts, graph and nodes are for finding what code names, and that has
/// happened. Hashes of content are only ever compared: which of them are equal counts, not what they are.
/// </summary>
internal sealed class OutlineDigest
{
    private readonly Dictionary<ulong, int> _contents;
    private readonly DigestWriter _digest;

    private OutlineDigest(DigestWriter digest, int contents)
    {
        _digest = digest;
        _contents = new Dictionary<ulong, int>(contents);
    }

    /// <summary>Adds an outline.</summary>
    public static void Add(DocumentOutline outline, DigestWriter digest) =>
        new OutlineDigest(digest, outline.Components.Count + outline.Titles.Count).Add(outline);

    private void Add(DocumentOutline outline)
    {
        _digest.Add(outline.Operations.Count);
        foreach (var operation in outline.Operations)
        {
            _digest.Add(operation.Method);
            _digest.Add(operation.Path);
            _digest.Add(operation.OperationId);
            _digest.Add(operation.Tag);
            _digest.Add(operation.NameOverride);
            _digest.Add(operation.Tags);
        }

        _digest.Add(outline.Components.Count);
        foreach (var component in outline.Components)
        {
            _digest.Add(component.Key);
            Add(component.Value);
        }

        _digest.Add(outline.Titles.Count);
        foreach (var title in outline.Titles)
        {
            _digest.Add(title.Key);
            Add(title.Value.Content);
        }

        _digest.Add(outline.Unions.Count);
        foreach (var union in outline.Unions)
        {
            Add(union);
        }

        _digest.Add(outline.Parameters);
        _digest.Add(outline.UsedComponents.All);
        _digest.Add(outline.RequestComponents.All);
        _digest.Add(outline.ResponseComponents.All);
        _digest.Add(outline.RequestTitles.All);
        _digest.Add(outline.ResponseTitles.All);
    }

    private void Add(OutlinedUnion union)
    {
        _digest.Add(union.Component);
        _digest.Add((union.IsComponent ? 1 : 0) + (union.HasDiscriminator ? 2 : 0));
        _digest.Add(union.Title);
        Add(union.Content);
        _digest.Add(union.Components);
        _digest.Add(union.Titles);
    }

    private void Add(ulong? content)
    {
        if (content is not { } hash)
        {
            _digest.Add(-1);
            return;
        }

        if (!_contents.TryGetValue(hash, out var number))
        {
            _contents.Add(hash, number = _contents.Count);
        }

        _digest.Add(number);
    }
}
