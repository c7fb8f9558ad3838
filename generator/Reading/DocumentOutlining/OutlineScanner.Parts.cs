using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Notes what has been scanned to its end.</summary>
internal sealed partial class OutlineScanner
{
    // The operations of a path come one after the other.
    private (string Key, string Path) _lastPath = ("", "");

    private void AddOperation(in OutlineFrame frame, int end)
    {
        if (frame.Operation is not { } operation)
        {
            return;
        }

        var key = frame.Name!;
        if (_lastPath.Key != key)
        {
            _lastPath = (key, PathTemplate.Of(key.StartsWith("/", StringComparison.Ordinal) ? key : "/" + key).Path);
        }

        ref var parent = ref _frames[_depth];
        var method = parent.Role == OutlineRole.AdditionalOperations ? parent.Member! : parent.Member!.ToUpperInvariant();
        var within = parent.Role == OutlineRole.AdditionalOperations ? "/additionalOperations" : "";
        _builder.AddOperation(
            new OutlinedOperation(method, _lastPath.Path, operation.OperationId, operation.Tags.FirstOrDefault(), operation.NameOverride)
            {
                Place = GetPlace(JsonPointers.Append(JsonPointers.Append("/paths", key) + within, parent.Member!)),
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
        if (_depth < 0 || _frames[_depth].Role
            is not (OutlineRole.SchemaSection or OutlineRole.OtherSection or OutlineRole.Paths or OutlineRole.Webhooks))
        {
            return;
        }

        ref var parent = ref _frames[_depth];
        var kind = parent.Role switch
        {
            OutlineRole.SchemaSection => OutlinedPartKind.Schema,
            OutlineRole.Paths => OutlinedPartKind.Path,
            OutlineRole.Webhooks => OutlinedPartKind.Webhook,
            _ => parent.Section is "/components/responses" or "/responses" ? OutlinedPartKind.Response : OutlinedPartKind.Component,
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
