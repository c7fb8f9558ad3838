using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Copying;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Notes what has been scanned to its end.</summary>
internal sealed partial class OutlineScanner
{
    // The operations of a path come one after the other.
    private (string Key, string Path, string Pointer) _lastPath = ("", "", "");

    private void AddOperation(in OutlineFrame frame, int end)
    {
        var operation = frame.Scope;
        ref var parent = ref _frames[_depth];
        if (!operation.IsOperation || parent.IsArray)
        {
            return;
        }

        var key = operation.Name!;
        if (_lastPath.Key != key)
        {
            _lastPath = (
                key,
                PathTemplate.RemoveOperators(key.StartsWith("/", StringComparison.Ordinal) ? key : "/" + key),
                JsonPointers.Append("/paths", key));
        }

        parent.Scope.IsOdd |= operation.IsOdd;
        var isAdditional = parent.Role == OutlineRole.AdditionalOperations;
        var name = parent.Scope.Member!;
        _builder.Operations.Add(
            new OutlinedOperation(
                isAdditional ? name : PathItemMethods.GetUpper(name),
                _lastPath.Path,
                operation.OperationId,
                operation.Tags?[0],
                operation.NameOverride)
            {
                File = _references.File,
                Pointer = JsonPointers.Append(isAdditional ? _lastPath.Pointer + "/additionalOperations" : _lastPath.Pointer, name),
                Requests = frame.Carrier,
                Responses = operation.Responses,
                Tags = (IReadOnlyList<string>?)operation.Tags ?? [],
                Text = Slice(frame.Start, end),
                Members = (operation.TagsText, operation.IdText, operation.SecurityText),
            });
    }

    /// <summary>Notes an entry of a section, of the paths or of the webhooks.</summary>
    private void AddPart(in OutlineFrame frame, int end)
    {
        if (_depth == 0)
        {
            // What is scanned by itself is no part of its own.
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
        var pointer = frame.Scope.Place ?? JsonPointers.Append(parent.Scope.Section!, frame.Scope.Name!);
        _builder.AddNamedPart(
            new OutlinedPart(kind, frame.Scope.Name!, _references.File, pointer, frame.Carrier, Slice(frame.Start, end))
            {
                Whole = kind == OutlinedPartKind.Schema ? frame.Scope.Node : 0,
                Start = parent.Scope.MemberStart,
                IsPlain = kind == OutlinedPartKind.Path && !frame.Scope.IsOdd && PathKeys.IsPlain(frame.Scope.Name!),
                HasNewMembers = frame.Scope.HasNewMembers,
            });
    }

    /// <summary>Notes what stands in a path item beside operations that are objects.</summary>
    private static void LookAtPathMember(OutlineRole role, OutlineScope path)
    {
        var name = path.Member!;
        if (role == OutlineRole.Operation)
        {
            path.IsOdd |= !PathItemMethods.All.Contains(name);
        }
        else if (name is "summary" or "description" or "servers")
        {
            path.HasNewMembers = true;
        }
        else
        {
            path.IsOdd |= name != "parameters" && !name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
        }
    }

    private void AddSchema(in OutlineFrame schema)
    {
        if (schema.IsComponent)
        {
            _builder.Components.Add(
                schema.Scope.Name!,
                schema.Scope.Node,
                schema.HasShape ? schema.Hash : null,
                schema.HasDiscriminator);
        }
        else if (schema is { TitleLength: > 2, HasShape: true })
        {
            _builder.AddTitle(GetTitle(in schema)!, schema.Carrier, schema.Hash);
        }

        if (schema.Alternatives is { HasScalar: false, Count: > 1 } alternatives
            && (schema.Scope.Component is not null || schema.TitleLength > 0))
        {
            _builder.Unions.Add(in schema, GetTitle(in schema), alternatives);
        }

        ref var parent = ref _frames[_depth];
        if (schema is { IsPart: true, HasDiscriminator: true })
        {
            _frames[_depth - 1].HasDiscriminator = true;
        }

        if (parent is { Role: OutlineRole.SchemaList, Alternatives: { } list })
        {
            list.Add(in schema, GetTitle(in schema));
        }
    }

    private string? GetTitle(in OutlineFrame schema)
    {
        if (schema.TitleLength == 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(_text.Span.Slice(schema.TitleStart, schema.TitleLength));
        reader.Read();
        return reader.GetString();
    }
}
