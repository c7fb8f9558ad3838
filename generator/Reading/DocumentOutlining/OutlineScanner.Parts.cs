using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Copying;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Notes what has been scanned to its end.</summary>
internal sealed partial class OutlineScanner
{
    // The operations of a path come one after the other.
    private (string Key, string Path) _lastPath = ("", "");

    // Nearly all operations have one tag.
    private readonly Dictionary<string, string[]> _tags = new(StringComparer.Ordinal);

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
                PathTemplate.RemoveOperators(key.StartsWith("/", StringComparison.Ordinal) ? key : "/" + key));
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
                Key = key,
                Name = name,
                IsAdditional = isAdditional,
                Requests = frame.Carrier,
                Responses = operation.Responses,
                Tags = GetTags(operation.Tags),
                Text = Slice(frame.Start, end),
                Members = (operation.TagsText, operation.IdText, operation.SecurityText),
            });
    }

    private IReadOnlyList<string> GetTags(List<string>? tags)
    {
        if (tags is not { Count: 1 })
        {
            return tags is { Count: > 0 } ? [.. tags] : [];
        }

        if (!_tags.TryGetValue(tags[0], out var alone))
        {
            _tags.Add(tags[0], alone = [tags[0]]);
        }

        return alone;
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
        var part = new OutlinedPart(kind, frame.Scope.Name!, _references.File, frame.Carrier, Slice(frame.Start, end))
        {
            Section = parent.Scope.Section,
            Whole = kind == OutlinedPartKind.Schema ? frame.Scope.Node : 0,
            Start = parent.Scope.MemberStart,
            IsPlain = kind == OutlinedPartKind.Path && !frame.IsArray && !frame.Scope.IsOdd && PathKeys.IsPlain(frame.Scope.Name!),
            HasNewMembers = frame.Scope.HasNewMembers,
        };
        if (kind is OutlinedPartKind.Path or OutlinedPartKind.Webhook)
        {
            _builder.AddNamedPart(part);
        }
        else
        {
            _builder.AddComponent(part, frame.Scope.Node);
        }
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

    private void AddSchema(in OutlineFrame schema, int end)
    {
        if (schema.IsComponent)
        {
            if (schema.Reference > 0 && IsBareReference(Slice(schema.Start, end)))
            {
                _builder.Components.AddAlias(schema.Scope.Node, schema.Reference);
            }

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
            list.Add(in schema, schema.Reference > 0 ? null : GetTitle(in schema));
        }
    }

    /// <summary>Whether an object has no member but its <c>$ref</c>: so it is another name of what that names.</summary>
    private static bool IsBareReference(ReadOnlyMemory<char> text)
    {
        var scanner = new JsonScanner(text.Span);
        var names = 0;
        while (scanner.Read())
        {
            names += scanner.TokenType == JsonTokenType.PropertyName ? 1 : 0;
        }

        return names == 1;
    }

    private string? GetTitle(in OutlineFrame schema)
    {
        if (schema.TitleLength == 0)
        {
            return null;
        }

        return _builder.Texts.Get(_text.AsSpan(schema.TitleStart, schema.TitleLength));
    }
}
