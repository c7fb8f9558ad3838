using System.Runtime.InteropServices;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.ReaderWorkarounds;
using Specwright.Generator.Reading.Selecting;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// Of a document of which little is selected, makes a text that is parsed in its place: operations that are not selected keep what a
/// selection and the client's credential are made of, components that nothing selected reaches are left out. So names, messages and places
/// are those of the whole document, and the tree is a small one.
/// </summary>
internal sealed class SelectedText
{
    private readonly SpecSource _source;
    private readonly UsedParts _used;
    private readonly HashSet<string> _webhooks;
    private readonly OutlineBuilder _builder;
    private readonly DocumentOutline _outline;
    private readonly OutlinePlaces _places;
    private readonly ReferenceCollector _references = new();
    private readonly HashSet<OutlinedPart> _kept = [];
    private readonly Queue<OutlinedPart> _open = new();

    private SelectedText(SpecSource source, OutlineBuilder builder, UsedParts used)
    {
        _source = source;
        _used = used;
        _webhooks = new HashSet<string>(used.Webhooks, StringComparer.Ordinal);
        _builder = builder;
        _outline = builder.Build();
        _places = builder.GetPlaces(SpecPaths.Normalize(source.File.Path));
    }

    /// <summary>Lets the only file of a client be parsed as far as it is selected.</summary>
    /// <returns>
    /// The outline of the document, if it has been made for that; where it cannot be told from the text alone what is reached, all of the
    /// document is parsed nevertheless.
    /// </returns>
    public static DocumentOutline? TrySelect(SourceSet sources, OutlineBuilder builder, CancellationToken cancellationToken)
    {
        if (sources is not { Fragments.Count: 1, IsAlone: true }
            || sources.Fragments[0] is not { IsReadable: true, HasDuplicateKeys: false } source
            || (source.File.Options.Operations.IsEmpty && !source.File.Options.UsedOnly)
            || builder.HasReferencedOperations
            || builder.OddReferences.Count > 0
            || builder.Others.Count > 0)
        {
            return null;
        }

        var selection = new SelectedText(source, builder, sources.Used);
        var operations = selection.Select();
        if (!selection.TryKeep(operations, builder.FindClaimants(), cancellationToken))
        {
            return selection._outline;
        }

        var cutter = new TextCutter(source.Json!.Text);
        var skipped = selection.CutPaths(cutter, operations, builder.IsSwagger);

        // Where a name cannot stay as it is, all others count for what it becomes.
        var isWhole = selection._kept.Any(static part => ComponentNames.Clean(part.Name) != part.Name);
        foreach (var part in selection._outline.Parts)
        {
            if (IsComponent(part) && !part.Text.IsEmpty && !selection._kept.Contains(part))
            {
                cutter.Remove(part, isWhole);
            }
            else if (part.Kind == OutlinedPartKind.Webhook && !selection.KeepsWebhook(part))
            {
                cutter.TryRemove(part);
            }
        }

        if (!builder.RefersToExamples)
        {
            cutter.Empty(builder.Examples);
        }

        source.Select(cutter.Write(), skipped);
        return selection._outline;
    }

    /// <summary>Cuts the paths out of which nothing is selected, and the operations that are not from the others.</summary>
    private SkippedOperations CutPaths(TextCutter cutter, HashSet<OutlinedOperation> selected, bool isSwagger)
    {
        var skipped = new SkippedOperations();
        var operations = _outline.Operations;
        var next = 0;
        foreach (var path in _outline.Parts)
        {
            if (path.Kind != OutlinedPartKind.Path)
            {
                continue;
            }

            // Both lists have the order of the document.
            var first = next;
            var isSelected = false;
            for (; next < operations.Count && IsWithin(operations[next].Text, path.Text); next++)
            {
                isSelected |= selected.Contains(operations[next]);
            }

            var isSkipped = !isSelected && path.IsPlain && !(path.HasNewMembers && isSwagger) && cutter.TryRemove(path);
            if (!isSkipped)
            {
                skipped.AddParsed(path.Name);
            }

            for (var i = first; i < next; i++)
            {
                if (isSkipped)
                {
                    skipped.Add(operations[i]);
                }
                else if (!selected.Contains(operations[i]))
                {
                    cutter.Shorten(operations[i]);
                }
            }
        }

        return skipped;
    }

    private static bool IsComponent(OutlinedPart part) =>
        part.Kind is OutlinedPartKind.Schema or OutlinedPartKind.Response or OutlinedPartKind.Component;

    /// <summary>The operations that may be selected: what is left out by pattern is still among them.</summary>
    private HashSet<OutlinedOperation> Select()
    {
        var patterns = _source.File.Options.Operations.Select(OperationPattern.Parse).OfType<OperationPattern>().ToList();
        var named = new HashSet<string>(_used.Operations, StringComparer.Ordinal);
        return [.. _outline.Operations.Where(operation => (named.Count > 0 && named.Contains(operation.Place))
            || patterns.Exists(pattern => pattern.Matches(operation.Method, operation.Path, operation.Tags, operation.OperationId)))];
    }

    private bool KeepsWebhook(OutlinedPart part) => _webhooks.Count > 0 && _webhooks.Contains(part.Place);

    /// <summary>Finds the components that are reached.</summary>
    /// <returns>Whether that can be told.</returns>
    private bool TryKeep(
        HashSet<OutlinedOperation> operations, IReadOnlyDictionary<string, string> claimants, CancellationToken cancellationToken)
    {
        foreach (var operation in operations)
        {
            _references.Read(operation.Text);
        }

        var paths = new HashSet<string>(operations.Select(static operation => operation.Key), StringComparer.Ordinal);
        foreach (var part in _outline.Parts)
        {
            // The parameters of a path; its operations are among them, which brings too much, but no more than one path.
            if (part.Kind == OutlinedPartKind.Webhook ? KeepsWebhook(part)
                : part.Kind == OutlinedPartKind.Path && paths.Contains(part.Name))
            {
                _references.Read(part.Text);
            }
        }

        foreach (var schema in _used.Schemas)
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
                KeepRelated(part, claimants);
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

    private void Keep(string pointer) => Keep(_places.Find(pointer));

    private void Keep(int? place)
    {
        if (place is { } known && _builder.FindComponent(known) is { } part && _kept.Add(part))
        {
            _open.Enqueue(part);
        }
    }

    /// <summary>Keeps the schemas that are called so, in the document or in the bundle.</summary>
    private void KeepSchema(string name)
    {
        Keep(JsonPointers.Append("/components/schemas", name));
        Keep(JsonPointers.Append("/definitions", name));
        Keep(_builder.Components.FindNode(ComponentNames.Clean(name)));
    }

    /// <summary>Keeps what derives from a base, the union that a case derives from, and what a copy is one of.</summary>
    private void KeepRelated(OutlinedPart part, IReadOnlyDictionary<string, string> claimants)
    {
        if (part.Kind != OutlinedPartKind.Schema)
        {
            return;
        }

        foreach (var node in _outline.Graph.GetReferences(part.Whole))
        {
            if (_builder.FindComponent(node) is { Kind: OutlinedPartKind.Schema } derived && _kept.Add(derived))
            {
                _open.Enqueue(derived);
            }
        }

        if (claimants.TryGetValue(ComponentNames.Clean(part.Name), out var claimant))
        {
            KeepSchema(claimant);
        }

        // A copy that allows null is its original, if that is there.
        Array.ForEach(NullableCopies.GetNamesOfOriginal(part.Name), KeepSchema);
    }

    private static bool IsWithin(ReadOnlyMemory<char> inner, ReadOnlyMemory<char> outer)
    {
        var (start, end) = TextCutter.GetRange(outer);
        return TextCutter.GetRange(inner).Start is var part && part >= start && part < end;
    }
}
