using System.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Notes what has been scanned to its end.</summary>
internal sealed partial class OutlineScanner
{
    // The operations of a path come one after the other.
    private (string Key, string Path) _lastPath = ("", "");

    // Where operations go that stand elsewhere than in the paths of a document.
    private List<OutlinedOperation>? _operations;

    /// <summary>Outlines an operation that is referred to.</summary>
    /// <param name="builder">The outline.</param>
    /// <param name="operation">Where it stands.</param>
    /// <param name="isScanned">Whether the components of its file are outlined.</param>
    /// <param name="shared">The node of the parameters that it shares with others.</param>
    /// <param name="use">The path, the method, and where the document has it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static OutlinedOperation? ScanOperation(
        OutlineBuilder builder,
        SourceNode operation,
        bool isScanned,
        int shared,
        (string Key, string Method, string Place) use,
        CancellationToken cancellationToken)
    {
        var found = new List<OutlinedOperation>();
        Scan(
            builder,
            operation,
            isScanned,
            new OutlineFrame
            {
                Role = OutlineRole.AdditionalOperations,
                Name = use.Key,
                Member = use.Method,
                Place = use.Place,
                Carrier = shared,
            },
            found,
            cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Outlines the parameters that the operations of a path item share, where the path item is referred to.</summary>
    /// <returns>Their node.</returns>
    public static int ScanShared(OutlineBuilder builder, SourceNode parameters, bool isScanned, CancellationToken cancellationToken)
    {
        var node = builder.AddNode(OutlineBuilder.Requests);
        var around = new OutlineFrame
        {
            Role = OutlineRoles.Combine(NodeKind.Parameter, NodeShape.List),
            IsArray = true,
            Carrier = node,
        };
        Scan(builder, parameters, isScanned, around, null, cancellationToken);
        return node;
    }

    /// <summary>Outlines something that is referred to where it stands, or in another file, as a component.</summary>
    /// <param name="builder">The outline.</param>
    /// <param name="part">Where it stands.</param>
    /// <param name="isScanned">Whether the components of its file are outlined.</param>
    /// <param name="reference">What refers to it.</param>
    /// <param name="name">Its name as a component.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many bytes it has.</returns>
    public static int ScanPart(
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
            Member = name,
            Place = SpecPaths.Normalize(part.Source.File.Path) + "#" + part.Pointer,
            IsPayload = reference.IsPayload,
        };
        return Scan(builder, part, isScanned, around, null, cancellationToken);
    }

    private static int Scan(
        OutlineBuilder builder,
        SourceNode part,
        bool isScanned,
        in OutlineFrame around,
        List<OutlinedOperation>? operations,
        CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetBytes(part.Element.GetRawText());
        var scanner = new OutlineScanner(builder, builder.GetReferences(part.Source, isScanned), text)
        {
            _operations = operations,
            _depth = 0,
        };
        scanner._frames[0] = around;
        scanner.Scan(around.IsArray ? around.Role : OutlineRoles.OfEntry(around.Role), cancellationToken);
        return text.Length;
    }

    private void AddOperation(in OutlineFrame frame, int end)
    {
        if (frame.Operation is not { } operation)
        {
            return;
        }

        var key = frame.Name!;
        ref var parent = ref _frames[_depth];
        if (_lastPath.Key != key)
        {
            _lastPath = (key, PathTemplate.Of(key.StartsWith("/", StringComparison.Ordinal) ? key : "/" + key).Path);
        }

        var method = parent.Role == OutlineRole.AdditionalOperations ? parent.Member! : parent.Member!.ToUpperInvariant();
        var within = parent.Role == OutlineRole.AdditionalOperations ? "/additionalOperations" : "";
        (_operations ?? _builder.Operations).Add(
            new OutlinedOperation(method, _lastPath.Path, operation.OperationId, operation.Tags.FirstOrDefault(), operation.NameOverride)
            {
                Place = parent.Place ?? GetPlace(JsonPointers.Append(JsonPointers.Append("/paths", key) + within, parent.Member!)),
                Requests = frame.Carrier,
                Responses = operation.Responses,
                Tags = operation.Tags,
                Text = Slice(frame.Start, end),
                Members = (operation.TagsText, operation.IdText, operation.SecurityText),
            });
    }

    /// <summary>Notes an entry of a section, of the paths or of the webhooks.</summary>
    private void AddPart(in OutlineFrame frame, int end)
    {
        if (_depth < 0
            || _frames[_depth].Place is not null
            || (!OutlineRoles.IsSection(_frames[_depth].Role) && _frames[_depth].Role is not (OutlineRole.Paths or OutlineRole.Webhooks)))
        {
            return;
        }

        ref var parent = ref _frames[_depth];
        var kind = parent.Role switch
        {
            OutlineRole.SchemaSection => OutlinedPartKind.Schema,
            OutlineRole.Paths => OutlinedPartKind.Path,
            OutlineRole.Webhooks => OutlinedPartKind.Webhook,
            var section => OutlineRoles.GetKind(section) == NodeKind.Response ? OutlinedPartKind.Response : OutlinedPartKind.Component,
        };
        var place = frame.Place ?? GetPlace(JsonPointers.Append(parent.Section!, frame.Name!));
        _builder.AddNamedPart(new OutlinedPart(kind, frame.Name!, place, frame.Carrier, Slice(frame.Start, end))
        {
            Whole = kind == OutlinedPartKind.Schema ? _builder.GetOrAddNode(place) : 0,
        });
    }

    private string GetPlace(string pointer) => _references.File + "#" + pointer;

    private void AddSchema(in OutlineFrame schema)
    {
        if (schema.IsComponent)
        {
            _builder.AddComponent(
                schema.Name!,
                _builder.GetOrAddNode(schema.Place!),
                schema.HasShape ? schema.Hash : null,
                schema.HasDiscriminator);
        }
        else if (schema is { Title: { Length: > 0 } title, HasShape: true })
        {
            _builder.AddTitle(title, schema.Carrier, schema.Hash);
        }

        if (schema.Alternatives is { HasScalar: false, Count: > 1 } alternatives
            && (schema.Component is not null || schema.Title is not null))
        {
            _builder.AddUnion(schema, alternatives);
        }

        if (schema.IsPart && schema.HasDiscriminator)
        {
            _frames[_depth - 1].HasDiscriminator = true;
        }

        if (_depth >= 0 && _frames[_depth].Role == OutlineRole.SchemaList)
        {
            _frames[_depth].Alternatives?.Add(schema);
        }
    }
}
