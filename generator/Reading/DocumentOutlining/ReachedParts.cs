using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.ReaderWorkarounds;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// The components of a document that selected operations, and the client's credential, reach: rather too many than too few.
/// </summary>
/// <param name="builder">The outline of the document.</param>
/// <param name="places">Its nodes.</param>
/// <param name="used">What is selected by name.</param>
internal sealed class ReachedParts(OutlineBuilder builder, OutlinePlaces places, UsedParts used)
{
    private readonly ReferenceCollector _references = new();
    private readonly HashSet<string> _webhooks = new(used.Webhooks, StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _claimants = builder.FindClaimants();
    private readonly DocumentOutline _outline = builder.Build();
    private readonly Queue<OutlinedPart> _open = new();

    /// <summary>The components.</summary>
    public HashSet<OutlinedPart> Components { get; } = [];

    /// <summary>Whether something else than an example refers to one of <c>components/examples</c>.</summary>
    public bool HasExamples { get; private set; } = builder.RefersToExamples;

    /// <summary>Whether a webhook is one whose types are named.</summary>
    public bool IsWanted(OutlinedPart webhook) => _webhooks.Count > 0 && _webhooks.Contains(webhook.Place);

    /// <summary>Finds the components.</summary>
    /// <returns>Whether that can be told.</returns>
    public bool TryFind(HashSet<OutlinedOperation> operations, CancellationToken cancellationToken)
    {
        _references.Read(builder.SecuritySchemes);
        foreach (var pointer in _references.TakePointers())
        {
            Keep(pointer);
            HasExamples |= pointer.StartsWith("/components/examples/", StringComparison.Ordinal);
        }

        foreach (var operation in operations)
        {
            _references.Read(operation.Text);
        }

        var paths = new HashSet<string>(operations.Select(static operation => operation.Key), StringComparer.Ordinal);
        foreach (var part in _outline.Parts)
        {
            // The parameters of a path; its operations are among them, which brings too much, but no more than one path.
            if (part.Kind == OutlinedPartKind.Webhook ? IsWanted(part)
                : part.Kind == OutlinedPartKind.Path && paths.Contains(part.Name))
            {
                _references.Read(part.Text);
            }
        }

        foreach (var schema in used.Schemas)
        {
            Keep(schema.Pointer);
        }

        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (_open.Count > 0)
            {
                var part = _open.Dequeue();
                _references.Read(part.Text);
                KeepRelated(part);
            }

            foreach (var pointer in _references.TakePointers())
            {
                Keep(pointer);
            }

            foreach (var name in _references.TakeNames())
            {
                KeepSchema(name);
            }
        }
        while (_open.Count > 0);

        return _references.AreAllLocal;
    }

    private void Keep(string pointer) => Keep(places.Find(pointer));

    private void Keep(int? place)
    {
        if (place is { } known && builder.FindComponent(known) is { } part && Components.Add(part))
        {
            _open.Enqueue(part);
        }
    }

    /// <summary>Keeps the schemas that are called so, in the document or in the bundle.</summary>
    private void KeepSchema(string name)
    {
        Keep(JsonPointers.Append("/components/schemas", name));
        Keep(JsonPointers.Append("/definitions", name));
        Keep(builder.Components.FindNode(ComponentNames.Clean(name)));
    }

    /// <summary>Keeps what derives from a base, the union that a case derives from, and what a copy is one of.</summary>
    private void KeepRelated(OutlinedPart part)
    {
        if (part.Kind != OutlinedPartKind.Schema)
        {
            return;
        }

        foreach (var node in _outline.Graph.GetReferences(part.Whole))
        {
            if (builder.FindComponent(node) is { Kind: OutlinedPartKind.Schema } derived && Components.Add(derived))
            {
                _open.Enqueue(derived);
            }
        }

        if (_claimants.TryGetValue(ComponentNames.Clean(part.Name), out var claimant))
        {
            KeepSchema(claimant);
        }

        // A copy that allows null is its original, if that is there.
        Array.ForEach(NullableCopies.GetNamesOfOriginal(part.Name), KeepSchema);
    }
}
