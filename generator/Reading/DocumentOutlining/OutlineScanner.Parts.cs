using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Notes what has been scanned to its end.</summary>
internal sealed partial class OutlineScanner
{
    private void AddOperation(OutlineFrame operation, int end)
    {
        var path = operation.Name!.StartsWith("/", StringComparison.Ordinal) ? operation.Name : "/" + operation.Name;
        var parent = _frames[_depth];
        var method = parent.Role == OutlineRole.AdditionalOperations ? parent.Member! : parent.Member!.ToUpperInvariant();
        var within = parent.Role == OutlineRole.AdditionalOperations ? "/additionalOperations" : "";
        _builder.AddOperation(
            new OutlinedOperation(method, PathTemplate.Of(path).Path, operation.OperationId, operation.Tag, operation.NameOverride)
            {
                Place = GetPlace(JsonPointers.Append(JsonPointers.Append("/paths", operation.Name) + within, parent.Member!)),
                Requests = operation.Carrier,
                Responses = operation.Responses,
                Tags = operation.Tags ?? [],
                Text = Slice(operation.Start, end),
                Members = operation.Members,
            });
    }

    /// <summary>Notes an entry of a section, of the paths or of the webhooks.</summary>
    private void AddPart(OutlineFrame frame, int end)
    {
        if (_depth < 0
            || _frames[_depth] is var parent
            && parent.Role is not (OutlineRole.SchemaSection or OutlineRole.OtherSection or OutlineRole.Paths or OutlineRole.Webhooks))
        {
            return;
        }

        var kind = parent.Role switch
        {
            OutlineRole.SchemaSection => OutlinedPartKind.Schema,
            OutlineRole.Paths => OutlinedPartKind.Path,
            OutlineRole.Webhooks => OutlinedPartKind.Webhook,
            _ => parent.Section is "/components/responses" or "/responses" ? OutlinedPartKind.Response : OutlinedPartKind.Component,
        };
        var pointer = JsonPointers.Append(parent.Section!, frame.Name!);
        var text = Slice(frame.Start, end);
        _builder.AddNamedPart(new OutlinedPart(kind, frame.Name!, GetPlace(pointer), frame.Carrier, text)
        {
            Whole = kind == OutlinedPartKind.Schema ? _builder.GetOrAddNode(_references.File, pointer) : 0,
        });
    }

    private string GetPlace(string pointer) => _references.File + "#" + pointer;

    private void AddSchema(OutlineFrame schema)
    {
        if (schema.IsComponent)
        {
            _builder.AddComponent(
                schema.Name!,
                _builder.GetOrAddNode(_references.File, _frames[_depth].Section + "/" + JsonPointers.Escape(schema.Name!)),
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
