using System.Text;
using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// Notes what the files beside a client's documents refer to: each file as a whole, since what a part of it is depends on who refers to it.
/// </summary>
internal static class LibraryScanner
{
    /// <summary>Scans the files, and settles what the parts are that references tell of.</summary>
    public static void Scan(OutlineBuilder builder, SourceSet sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources.Library)
        {
            Scan(builder, builder.GetReferences(SpecPaths.Normalize(source.File.Path), isScanned: false), source, cancellationToken);
        }

        foreach (var file in builder.Others)
        {
            Scan(builder, builder.GetReferences(file, isScanned: true), sources.Find(file)!, cancellationToken);
        }

        var resolver = new ReferenceResolver(sources);
        builder.SettleReferences(part => Settle(part, builder, sources, resolver));
    }

    /// <summary>Whether a place can be a schema: a reference does not say what it refers to.</summary>
    private static bool LooksLikeSchema(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && !HasAny(element, KeywordSets.OfPathsOnly)
        && !HasAny(element, KeywordSets.OfComponentsOnly)
        && HasAny(element, KeywordSets.OfSchemaOnly);

    /// <summary>The part as what it is, called after what the reference leads to in the end.</summary>
    private static OutlinedPart? Settle(
        OutlinedPart part, OutlineBuilder builder, SourceSet sources, ReferenceResolver resolver)
    {
        if (sources.Find(part.File) is not { } source
            || resolver.ResolveObject(source, part.Name).Node is not { } place)
        {
            return null;
        }

        // What it leads to may be a component of a document, after all, or within one: by an identifier, or through other references.
        var references = builder.GetReferences(
            SpecPaths.Normalize(place.Source.File.Path), isScanned: sources.Fragments.Contains(place.Source));
        builder.AddEdge(part.Node, references.GetOrAddNode(place.Pointer));
        if (HasAny(place.Element, KeywordSets.OfPathsOnly))
        {
            return null;
        }

        return part with
        {
            Kind = LooksLikeSchema(place.Element) ? OutlinedPartKind.Reference : OutlinedPartKind.ReferencedComponent,
            Name = ComponentNames.Derive(place.Source.File.Path, place.Pointer),
            File = references.File,
            Pointer = place.Pointer,
            Text = place.Element.GetRawText().AsMemory(),
        };
    }

    private static bool HasAny(JsonElement element, HashSet<string> names) =>
        element.EnumerateObject().Any(member => names.Contains(member.Name));

    private static void Scan(
        OutlineBuilder builder, OutlineReferences references, SpecSource source, CancellationToken cancellationToken)
    {
        var whole = builder.GetOrAddNode(references.File, "");
        var reader = new Utf8JsonReader(
            source.Utf8.Span,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = SpecLimits.MaxDepth + 1,
            });
        for (var count = 1; reader.Read(); count++)
        {
            if ((count & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$ref"u8))
            {
                reader.Read();
                Note(builder, references, whole, ref reader);
            }
            else if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf((byte)'#') >= 0)
            {
                // The mapping of a discriminator, as a rule.
                Note(builder, references, whole, ref reader);
            }
        }
    }

    private static void Note(OutlineBuilder builder, OutlineReferences references, int whole, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= SpecLimits.MaxName)
        {
            var text = reader.GetString()!;
            if (!text.Any(char.IsWhiteSpace))
            {
                builder.AddEdge(whole, references.Find(text));
            }
        }
    }
}
