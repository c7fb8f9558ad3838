using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Json;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Outlines the documents of a client, and parts of them that are referred to.</summary>
internal static class DocumentOutliner
{
    /// <summary>Outlines a client's fragments; what has been found while a file was parsed is taken from there.</summary>
    /// <param name="sources">The client's files.</param>
    /// <param name="withLibrary">Whether to note, too, what the other files refer to.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static OutlineBuilder Outline(SourceSet sources, bool withLibrary, CancellationToken cancellationToken)
    {
        if (sources.Fragments.Count == 1 && sources.Fragments[0].Sink is OutlineScanner { Builder: { IsComplete: true } known })
        {
            return known;
        }

        var builder = new OutlineBuilder(sources.Fragments.Sum(static source => (long)source.File.Text.Length));
        foreach (var source in sources.Fragments.Where(static source => source.IsReadable))
        {
            var text = source.Json!.Text;
            Begin(builder, source.File.Path, text).VisitAll(text, cancellationToken);
        }

        if (builder.HasReferencedOperations)
        {
            builder.AddReferenced(new ReferencedOperations(sources, builder, cancellationToken).Find());
        }

        if (withLibrary)
        {
            LibraryScanner.Scan(builder, sources, cancellationToken);
        }

        return builder;
    }

    /// <summary>Begins to outline a file that is being parsed.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">Its text.</param>
    public static TokenSink Begin(string path, string text) => Begin(new OutlineBuilder(text.Length), path, text);

    /// <summary>Outlines an operation that is referred to.</summary>
    /// <param name="builder">The outline.</param>
    /// <param name="operation">Where it stands.</param>
    /// <param name="isScanned">Whether the components of its file are outlined.</param>
    /// <param name="shared">The node of the parameters that it shares with others.</param>
    /// <param name="use">The path and the method that have it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static OutlinedOperation? OutlineOperation(
        OutlineBuilder builder,
        SourceNode operation,
        bool isScanned,
        int shared,
        (string Key, string Method) use,
        CancellationToken cancellationToken)
    {
        var around = new OutlineFrame
        {
            Role = OutlineRole.AdditionalOperations,
            Carrier = shared,
            Scope = new OutlineScope { Name = use.Key, Member = use.Method },
        };
        var count = builder.Operations.Count;
        Scan(builder, operation, isScanned, around, OutlineRole.Operation, cancellationToken);
        if (builder.Operations.Count == count)
        {
            return null;
        }

        var found = builder.Operations[count];
        builder.Operations.RemoveAt(count);
        return found;
    }

    /// <summary>Outlines the parameters that the operations of a path item share, where the path item is referred to.</summary>
    /// <returns>Their node.</returns>
    public static int OutlineShared(OutlineBuilder builder, SourceNode parameters, bool isScanned, CancellationToken cancellationToken)
    {
        var node = builder.AddNode(OutlineBuilder.Requests);
        var around = new OutlineFrame { Role = OutlineRole.Ignored, Carrier = node, Scope = new OutlineScope() };
        var role = OutlineRoles.Combine(NodeKind.Parameter, NodeShape.List);
        Scan(builder, parameters, isScanned, around, role, cancellationToken);
        return node;
    }

    /// <summary>Outlines something that is referred to where it stands, or in another file, as a component.</summary>
    /// <param name="builder">The outline.</param>
    /// <param name="part">Where it stands.</param>
    /// <param name="isScanned">Whether the components of its file are outlined.</param>
    /// <param name="reference">What refers to it.</param>
    /// <param name="name">Its name as a component.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many characters it has.</returns>
    public static int OutlinePart(
        OutlineBuilder builder,
        SourceNode part,
        bool isScanned,
        in OddReference reference,
        string name,
        CancellationToken cancellationToken)
    {
        var around = new OutlineFrame
        {
            Role = OutlineRoles.GetSection(reference.Kind),
            IsPayload = reference.IsPayload,
            Scope = new OutlineScope { Member = name, Place = part.Pointer },
        };
        var role = OutlineRoles.Combine(reference.Kind, NodeShape.One);
        return Scan(builder, part, isScanned, around, role, cancellationToken);
    }

    private static OutlineScanner Begin(OutlineBuilder builder, string path, string text)
    {
        var around = new OutlineFrame { Role = OutlineRole.Ignored, Scope = new OutlineScope() };
        var references = builder.GetReferences(SpecPaths.Normalize(path), isScanned: true);
        return new OutlineScanner(builder, references, text, around, OutlineRole.Root);
    }

    private static int Scan(
        OutlineBuilder builder,
        SourceNode part,
        bool isScanned,
        in OutlineFrame around,
        OutlineRole role,
        CancellationToken cancellationToken)
    {
        var text = part.Element.GetRawText();
        if (part.Source.IsLenient)
        {
            text = JsonSpecParser.MakeStrict(Encoding.UTF8.GetBytes(text));
        }

        var references = builder.GetReferences(SpecPaths.Normalize(part.Source.File.Path), isScanned);
        new OutlineScanner(builder, references, text, around, role).VisitAll(text, cancellationToken);
        return text.Length;
    }
}
