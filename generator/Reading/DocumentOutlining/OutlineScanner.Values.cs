using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Reads what is no object or list.</summary>
internal sealed partial class OutlineScanner
{
    private void ReadValue(ref Utf8JsonReader reader, OutlineRole role)
    {
        if (_depth < 0)
        {
            return;
        }

        ref var frame = ref _frames[_depth];
        _hasVersion |= frame.Keyword == OutlineKeyword.Version;
        if (reader.TokenType == JsonTokenType.String)
        {
            ReadText(ref reader, ref frame);
        }

        if (OutlineRoles.IsHashed(frame.Role) && role != OutlineRole.Ignored && frame.Keyword != OutlineKeyword.Title)
        {
            AddHash(ContentHash.Of(reader.ValueSpan) + (ulong)reader.TokenType);
        }
    }

    private void ReadText(ref Utf8JsonReader reader, ref OutlineFrame frame)
    {
        switch (frame.Keyword)
        {
            case OutlineKeyword.Reference when frame.Role == OutlineRole.Schema:
                ReadSchemaReference(ref reader, ref frame);
                break;
            case OutlineKeyword.Reference:
                ReadReference(ref reader, ref frame);
                break;
            case OutlineKeyword.Type when !frame.IsArray:
                frame.IsScalar = !reader.ValueTextEquals("object"u8) && !reader.ValueTextEquals("null"u8);
                break;
            case OutlineKeyword.Title:
                frame.Title = reader.GetString();
                break;
            case OutlineKeyword.NameOverride when frame.Role == OutlineRole.Schema:
                _builder.AddName(OutlinedPartKind.GivenName, reader.GetString()!, frame.Carrier);
                break;
            case OutlineKeyword.NameOverride when frame.Role == OutlineRole.Tag:
                frame.NameOverride = reader.GetString();
                break;
            case OutlineKeyword.NameOverride when frame.Operation is { } operation:
                operation.NameOverride = reader.GetString();
                break;
            case OutlineKeyword.Name:
                frame.Name = reader.GetString();
                break;
            case OutlineKeyword.OperationId when frame.IsPayload:
                _builder.AddName(OutlinedPartKind.Callback, reader.GetString()!, frame.Carrier);
                break;
            case OutlineKeyword.OperationId when frame.Operation is { } operation:
                operation.OperationId = reader.GetString() is { Length: > 0 } id ? id : null;
                operation.IdText = Slice((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                break;
            case OutlineKeyword.None when frame.Role == OutlineRole.Tags:
                if (_frames[_depth - 1].Operation is { } tagged && reader.GetString() is { Length: > 0 } tag)
                {
                    tagged.Tags.Add(tag);
                }

                break;
            case OutlineKeyword.None when frame.Role == OutlineRole.Mapping:
                _builder.AddEdge(frame.Carrier, _references.FindMapped(reader.GetString()!));
                break;
        }
    }

    private void ReadSchemaReference(ref Utf8JsonReader reader, ref OutlineFrame frame)
    {
        var target = _references.Find(ref reader, OutlineRoles.GetKind(frame.Role), frame.IsPayload);
        frame.Reference = target;
        var isListed = _depth > 1 && _frames[_depth - 1].Role == OutlineRole.SchemaList;
        if (!isListed || _frames[_depth - 2].Keyword != OutlineKeyword.Alternatives || _frames[_depth - 2].Component is null)
        {
            _builder.AddUse(target);
        }

        if (isListed && _frames[_depth - 2].Keyword == OutlineKeyword.Parts)
        {
            _builder.AddPart(frame.Carrier, target, _frames[_depth - 2].IsComponent || _frames[_depth - 2].IsPart);
        }
        else
        {
            _builder.AddEdge(frame.Carrier, target);
        }
    }

    private void ReadReference(ref Utf8JsonReader reader, ref OutlineFrame frame)
    {
        var kind = OutlineRoles.GetKind(frame.Role);
        if (kind is NodeKind.PathItem or NodeKind.Operation && !frame.IsPayload)
        {
            // What is behind it is looked up for each path.
            _builder.AddEdge(frame.Carrier, _references.Find(reader.GetString()!));
            _builder.HasReferencedOperations = true;
        }
        else
        {
            _builder.AddEdge(frame.Carrier, _references.Find(ref reader, kind, frame.IsPayload));
        }
    }
}
