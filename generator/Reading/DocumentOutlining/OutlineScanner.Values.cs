using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Reads what is no object or list.</summary>
internal sealed partial class OutlineScanner
{
    private void ReadValue(ref JsonScanner scanner)
    {
        ref var frame = ref _frames[_depth];
        if (frame.Keyword != OutlineKeyword.None || frame.Role is OutlineRole.Tags or OutlineRole.Mapping)
        {
            _hasVersion |= frame.Keyword == OutlineKeyword.Version;
            if (scanner.TokenType == JsonTokenType.String)
            {
                ReadText(ref scanner, ref frame);
            }
            else if (frame.Keyword == OutlineKeyword.Version)
            {
                _builder.IsSwagger |= IsSwagger(ref scanner);
            }
            else if (frame.Role is OutlineRole.Operation or OutlineRole.Tags && scanner.TokenType != JsonTokenType.Null)
            {
                frame.Scope.IsOdd = true;
            }
        }
        else if (_role == OutlineRole.Operation)
        {
            // No object, which will be reported.
            frame.Scope.IsOdd = true;
        }

        if (_role != OutlineRole.Ignored && OutlineRoles.IsHashed(frame.Role) && frame.Keyword != OutlineKeyword.Title)
        {
            AddHash(ContentHash.Of(scanner.Value) + (ulong)scanner.TokenType);
        }
    }

    private static bool IsSwagger(ref JsonScanner version) => version.Value.IndexOf('2') is >= 0 and <= 1;

    private void ReadText(ref JsonScanner scanner, ref OutlineFrame frame)
    {
        switch (frame.Keyword)
        {
            case OutlineKeyword.Reference when frame.Role == OutlineRole.Schema:
                ReadSchemaReference(ref scanner, ref frame);
                break;
            case OutlineKeyword.Reference:
                ReadReference(ref scanner, ref frame);
                break;
            case OutlineKeyword.Type when !frame.IsArray:
                frame.IsScalar = !scanner.ValueEquals("object") && !scanner.ValueEquals("null");
                break;
            case OutlineKeyword.Title:
                frame.TitleStart = scanner.TokenStart;
                frame.TitleLength = scanner.TokenEnd - frame.TitleStart;
                break;
            case OutlineKeyword.NameOverride when frame.Role == OutlineRole.Schema:
                _builder.AddName(OutlinedPartKind.GivenName, scanner.GetString(), frame.Carrier);
                break;
            case OutlineKeyword.NameOverride when !frame.IsPayload:
                frame.Scope.NameOverride = scanner.GetString();
                break;
            case OutlineKeyword.Name:
                frame.Scope.Name = scanner.GetString();
                break;
            case OutlineKeyword.Version:
                _builder.IsSwagger |= IsSwagger(ref scanner);
                break;
            case OutlineKeyword.Security:
                frame.Scope.IsOdd = true;
                frame.Scope.SecurityText = Slice(scanner.TokenStart, scanner.TokenEnd);
                break;
            case OutlineKeyword.OperationId when frame.IsPayload:
                _builder.AddName(OutlinedPartKind.Callback, scanner.GetString(), frame.Carrier);
                break;
            case OutlineKeyword.OperationId:
                frame.Scope.OperationId = scanner.GetString() is { Length: > 0 } id ? id : null;
                frame.Scope.IsOdd |= frame.Scope.OperationId is null;
                frame.Scope.IdText = Slice(scanner.TokenStart, scanner.TokenEnd);
                break;
            case OutlineKeyword.None when frame.Role == OutlineRole.Tags:
                if (frame is { IsArray: true, IsPayload: false } && _builder.Texts.Get(ref scanner) is { Length: > 0 } tag)
                {
                    (frame.Scope.Tags ??= []).Add(tag);
                }
                else
                {
                    frame.Scope.IsOdd = true;
                }

                break;
            case OutlineKeyword.None when frame.Role == OutlineRole.Mapping:
                _builder.AddEdge(frame.Carrier, _references.FindMapped(scanner.GetString()));
                break;
        }
    }

    private void ReadSchemaReference(ref JsonScanner scanner, ref OutlineFrame frame)
    {
        var target = _references.Find(ref scanner, NodeKind.Schema, frame.IsPayload);
        frame.Reference = target;
        var isListed = _frames[_depth - 1].Role == OutlineRole.SchemaList;
        if (!isListed || _frames[_depth - 2] is { Keyword: not OutlineKeyword.Alternatives } or { Scope.Component: null })
        {
            _builder.Components.AddUse(target);
        }

        if (isListed && _frames[_depth - 2].Keyword == OutlineKeyword.Parts)
        {
            _builder.Components.AddPart(frame.Carrier, target, _frames[_depth - 2].IsComponent || _frames[_depth - 2].IsPart);
        }
        else
        {
            _builder.AddEdge(frame.Carrier, target);
        }
    }

    private void ReadReference(ref JsonScanner scanner, ref OutlineFrame frame)
    {
        var kind = OutlineRoles.GetKind(frame.Role);
        if (kind is NodeKind.PathItem or NodeKind.Operation && !frame.IsPayload)
        {
            // What is behind it is looked up for each path.
            _builder.AddEdge(frame.Carrier, _references.Find(scanner.GetString()));
            _builder.HasReferencedOperations = true;
        }
        else
        {
            _builder.AddEdge(frame.Carrier, _references.Find(ref scanner, kind, frame.IsPayload));
        }
    }
}
