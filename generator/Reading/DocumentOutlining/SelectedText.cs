using System.Runtime.InteropServices;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Parsing;
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
    private readonly DocumentOutline _outline;
    private readonly ReachedParts _reached;

    private SelectedText(SpecSource source, OutlineBuilder builder, UsedParts used)
    {
        _source = source;
        _used = used;
        _outline = builder.Build();
        _reached = new ReachedParts(builder, builder.GetPlaces(SpecPaths.Normalize(source.File.Path)), used);
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
        if (!selection._reached.TryFind(operations, cancellationToken))
        {
            return selection._outline;
        }

        var cutter = new TextCutter(source.Json!.Text);
        var skipped = selection.CutPaths(cutter, operations, builder.IsSwagger);

        // Where a name cannot stay as it is, all others count for what it becomes.
        var isWhole = selection._reached.Components.Any(static part => ComponentNames.Clean(part.Name) != part.Name);
        foreach (var part in selection._outline.Parts)
        {
            if (IsComponent(part) && !part.Text.IsEmpty && !selection._reached.Components.Contains(part))
            {
                cutter.Remove(part, isWhole);
            }
            else if (part.Kind == OutlinedPartKind.Webhook && !selection._reached.IsWanted(part))
            {
                cutter.TryRemove(part);
            }
        }

        if (!selection._reached.HasExamples)
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

    private static bool IsWithin(ReadOnlyMemory<char> inner, ReadOnlyMemory<char> outer)
    {
        var (start, end) = TextCutter.GetRange(outer);
        return TextCutter.GetRange(inner).Start is var part && part >= start && part < end;
    }
}
