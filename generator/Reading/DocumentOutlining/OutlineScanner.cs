using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Collects the outline of a client's fragments in one pass over the tokens of each.</summary>
internal sealed partial class OutlineScanner
{
    private readonly OutlineBuilder _builder;
    private readonly OutlineReferences _references;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly OutlineFrame[] _frames = new OutlineFrame[SpecLimits.MaxDepth + 4];
    private int _depth = -1;

    // Whether the file says that it is an OpenAPI document.
    private bool _hasVersion;

    // The member of a schema that lists alternatives.
    private const string Alternatives = "oneOf";

    // The member of a schema that lists what it is composed of.
    private const string Parts = "allOf";

    private OutlineScanner(OutlineBuilder builder, string file, ReadOnlyMemory<byte> text)
    {
        _builder = builder;
        _text = text;
        _references = new OutlineReferences(builder, file);
    }

    /// <summary>Outlines a client's fragments.</summary>
    /// <param name="sources">The client's files.</param>
    /// <param name="withLibrary">Whether to note, too, what the other files refer to.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static OutlineBuilder Scan(SourceSet sources, bool withLibrary, CancellationToken cancellationToken)
    {
        var builder = new OutlineBuilder();
        foreach (var source in sources.Fragments.Where(static source => source.IsReadable))
        {
            var scanner = new OutlineScanner(builder, SpecPaths.Normalize(source.File.Path), source.Utf8);
            scanner.Scan(cancellationToken);
            if (!scanner._hasVersion)
            {
                builder.AddOther(source);
            }

            builder.AddOddReferences(source, scanner._references.Odd);
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

    private void Scan(CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(
            _text.Span,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = _frames.Length });
        var role = OutlineRole.Root;
        for (var count = 1; reader.Read(); count++)
        {
            if ((count & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    role = EnterMember(ref reader);
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray when role == OutlineRole.Ignored:
                    SkipIgnored(ref reader);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Open(role, reader.TokenType == JsonTokenType.StartArray, (int)reader.TokenStartIndex);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close((int)reader.BytesConsumed);
                    break;
                default:
                    ReadValue(ref reader, role);
                    break;
            }

            // What comes next is a name, but for the items of a list.
            role = _depth >= 0 && _frames[_depth].IsArray ? OutlineRoles.OfItem(_frames[_depth].Role) : OutlineRole.Ignored;
        }
    }

    private void SkipIgnored(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        if (_depth >= 0 && _frames[_depth].Operation is { } operation && _frames[_depth].Member == "security")
        {
            operation.SecurityText = Slice(start, (int)reader.BytesConsumed);
        }
    }

    private ReadOnlyMemory<byte> Slice(int start, int end) => _text.Slice(start, end - start);

    /// <summary>Goes to a member.</summary>
    /// <returns>The role of its value.</returns>
    private OutlineRole EnterMember(ref Utf8JsonReader reader)
    {
        ref var frame = ref _frames[_depth];
        var role = OutlineRoles.OfMember(frame.Role, ref reader);
        if (OutlineRoles.IsHashed(frame.Role))
        {
            frame.NameHash = ContentHash.Of(reader.ValueSpan);
        }

        switch (frame.Role)
        {
            case OutlineRole.Schema:
                frame.HasDiscriminator |= role == OutlineRole.Discriminator;
                EnterSchemaMember(ref reader, ref frame);
                break;
            case OutlineRole.Container:
                // Most names of a document stand in these.
                frame.Member = reader.ValueTextEquals("$ref"u8) ? "$ref"
                    : frame.IsPayload && reader.ValueTextEquals("operationId"u8) ? "operationId"
                    : null;
                break;
            case OutlineRole.Operation:
                frame.Member = FindOperationMember(ref reader);
                break;
            case var other when !OutlineRoles.IsHashed(other):
                frame.Member = reader.GetString();
                break;
        }

        return role;
    }

    private static void EnterSchemaMember(ref Utf8JsonReader reader, ref OutlineFrame frame)
    {
        frame.Member = null;
        switch (reader.ValueSpan.Length)
        {
            case 4:
                frame.Member = reader.ValueTextEquals("$ref"u8) ? "$ref" : reader.ValueTextEquals("type"u8) ? "type" : null;
                frame.HasShape |= frame.Member is null && reader.ValueTextEquals("enum"u8);
                break;
            case 5:
                frame.Member = reader.ValueTextEquals("title"u8) ? "title"
                    : reader.ValueTextEquals("oneOf"u8) || reader.ValueTextEquals("anyOf"u8) ? Alternatives
                    : reader.ValueTextEquals("allOf"u8) ? Parts
                    : null;
                frame.HasShape |= frame.Member is Alternatives or Parts || reader.ValueTextEquals("const"u8);
                break;
            case 10:
                frame.HasShape |= reader.ValueTextEquals("properties"u8);
                break;
            case 11 when reader.ValueTextEquals("$dynamicRef"u8):
                frame.Member = "$ref";
                break;
            case 13 when reader.ValueTextEquals("x-csharp-name"u8):
                frame.Member = ExtensionNames.CSharpName;
                break;
        }
    }

    private static string? FindOperationMember(ref Utf8JsonReader reader) => reader.ValueSpan.Length switch
    {
        4 => reader.ValueTextEquals("tags"u8) ? "tags" : reader.ValueTextEquals("$ref"u8) ? "$ref" : null,
        8 when reader.ValueTextEquals("security"u8) => "security",
        9 => reader.ValueTextEquals("responses"u8) ? "responses" : reader.ValueTextEquals("callbacks"u8) ? "callbacks" : null,
        11 when reader.ValueTextEquals("operationId"u8) => "operationId",
        13 when reader.ValueTextEquals("x-csharp-name"u8) => ExtensionNames.CSharpName,
        _ => null,
    };

    private void Open(OutlineRole role, bool isArray, int start)
    {
        ref var frame = ref _frames[_depth + 1];
        frame = new OutlineFrame
        {
            Role = role,
            IsArray = isArray,
            Start = start,
            IsPayload = role is OutlineRole.Webhooks or OutlineRole.Callbacks,
        };
        if (_depth >= 0)
        {
            ref var parent = ref _frames[_depth];
            frame.IsPayload |= parent.IsPayload;
            frame.Carrier = parent.Carrier;
            frame.Name = parent.Name;
            frame.Component = parent.Component;
            OpenWithin(ref parent, ref frame);
        }

        _depth++;
    }

    private void OpenWithin(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        switch (parent.Role)
        {
            case OutlineRole.Root:
                frame.Section = "/" + parent.Member;
                frame.Carrier = frame.Role == OutlineRole.Webhooks ? OutlineBuilder.Responses : OutlineBuilder.Requests;
                break;
            case OutlineRole.Components:
                frame.Section = "/components/" + parent.Member;
                frame.IsPayload = parent.Member is "callbacks" or "pathItems";
                break;
            case OutlineRole.SchemaSection or OutlineRole.OtherSection:
                OpenComponent(ref parent, ref frame);
                break;
            case OutlineRole.Paths or OutlineRole.Webhooks:
                frame.Name = parent.Member;
                frame.Carrier = _builder.AddNode(parent.Carrier);
                break;
            case OutlineRole.PathItem or OutlineRole.AdditionalOperations when frame.Role == OutlineRole.Operation:
                frame.Carrier = _builder.AddNode(OutlineBuilder.Requests);
                frame.Operation = new OperationFrame { Responses = _builder.AddNode(OutlineBuilder.Responses) };
                _builder.AddEdge(frame.Carrier, parent.Carrier);
                break;
            case OutlineRole.Callbacks:
                _builder.AddName(OutlinedPartKind.Callback, parent.Member!, parent.Carrier);
                break;
            case OutlineRole.Schema when frame.Role == OutlineRole.SchemaList && parent.Member == Alternatives:
                frame.Alternatives = parent.Alternatives ??= new OutlinedAlternatives();
                break;
            case OutlineRole.SchemaList when _frames[_depth - 1].Member == Parts:
                frame.IsPart = _frames[_depth - 1].IsComponent || _frames[_depth - 1].IsPart;
                break;
            case OutlineRole.Operation when parent.Operation is { } operation:
                frame.Carrier = parent.Member is "responses" or "callbacks" ? operation.Responses : parent.Carrier;
                break;
        }
    }

    private void OpenComponent(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        frame.Name = parent.Member;
        if (parent.Section is "/components/parameters" or "/parameters")
        {
            _builder.AddParameter(parent.Member!);
        }

        frame.IsComponent = frame.Role == OutlineRole.Schema;
        frame.Component = frame.IsComponent ? frame.Name : null;
        frame.Place = GetPlace(JsonPointers.Append(parent.Section!, parent.Member!));
        frame.Carrier = _builder.GetOrAddNode(frame.Place);
        if (frame.IsComponent)
        {
            frame.Carrier = _builder.GetOrAddContent(frame.Carrier);
        }
    }

    private void Close(int end)
    {
        // What is above stays as it is until another object is opened.
        ref var frame = ref _frames[_depth--];
        if (frame.Role == OutlineRole.Operation && !frame.IsArray)
        {
            AddOperation(in frame, end);
        }
        else if (frame is { Role: OutlineRole.Tag, Name: { } tag, NameOverride: { } given })
        {
            _builder.AddNamedPart(new OutlinedPart(OutlinedPartKind.GivenTag, given, tag, OutlineBuilder.Requests, default));
        }
        else if (frame.Role == OutlineRole.Schema && !frame.IsArray)
        {
            AddSchema(in frame);
        }
        else if (frame is { Role: OutlineRole.Tags, IsArray: true } && _frames[_depth].Operation is { } operation)
        {
            operation.TagsText = Slice(frame.Start, end);
        }

        AddPart(in frame, end);
        if (_depth >= 0 && OutlineRoles.IsHashed(frame.Role))
        {
            // Two schemas are the same only if what they call their parts is the same.
            AddHash(frame.Title is { } title ? ContentHash.AddItem(frame.Hash, ContentHash.Of(title)) : frame.Hash);
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, OutlineRole role)
    {
        if (_depth < 0)
        {
            return;
        }

        ref var frame = ref _frames[_depth];
        _hasVersion |= frame is { Role: OutlineRole.Root, Member: "openapi" or "swagger" };
        if (reader.TokenType == JsonTokenType.String)
        {
            ReadText(ref reader, ref frame);
        }

        if (OutlineRoles.IsHashed(frame.Role) && role != OutlineRole.Ignored && frame.Member != "title")
        {
            AddHash(ContentHash.Of(reader.ValueSpan) + (ulong)reader.TokenType);
        }
    }

    private void ReadText(ref Utf8JsonReader reader, ref OutlineFrame frame)
    {
        switch (frame.Role)
        {
            case OutlineRole.Schema when frame.Member == "$ref":
                var target = _references.FindSchema(ref reader);
                frame.Reference = target;
                if (_depth < 2 || _frames[_depth - 1].Role != OutlineRole.SchemaList || _frames[_depth - 2].Member != Alternatives
                    || _frames[_depth - 2].Component is null)
                {
                    _builder.AddUse(target);
                }

                if (_depth > 1 && _frames[_depth - 1].Role == OutlineRole.SchemaList && _frames[_depth - 2].Member == Parts)
                {
                    _builder.AddPart(frame.Carrier, target, _frames[_depth - 2].IsComponent || _frames[_depth - 2].IsPart);
                }
                else
                {
                    _builder.AddEdge(frame.Carrier, target);
                }

                break;
            case OutlineRole.Schema when frame.Member == "type" && !frame.IsArray:
                frame.IsScalar = !reader.ValueTextEquals("object"u8) && !reader.ValueTextEquals("null"u8);
                break;
            case OutlineRole.Schema when frame.Member == ExtensionNames.CSharpName:
                _builder.AddName(OutlinedPartKind.GivenName, reader.GetString()!, frame.Carrier);
                break;
            case OutlineRole.Container when frame is { IsPayload: true, Member: "operationId" }:
                _builder.AddName(OutlinedPartKind.Callback, reader.GetString()!, frame.Carrier);
                break;
            case OutlineRole.Tag when frame.Member == "name":
                frame.Name = reader.GetString();
                break;
            case OutlineRole.Tag when frame.Member == ExtensionNames.CSharpName:
                frame.NameOverride = reader.GetString();
                break;
            case OutlineRole.Schema when frame.Member == "title":
                frame.Title = reader.GetString();
                break;
            case OutlineRole.Mapping:
                _builder.AddEdge(frame.Carrier, _references.FindMapped(reader.GetString()!));
                break;
            case OutlineRole.Container or OutlineRole.PathItem or OutlineRole.Operation when frame.Member == "$ref":
                _builder.AddEdge(frame.Carrier, _references.Find(ref reader));
                _builder.HasReferencedOperations |= frame.Role != OutlineRole.Container;
                break;
            case OutlineRole.Operation when frame.Member == "operationId" && frame.Operation is { } operation:
                operation.OperationId = reader.GetString() is { Length: > 0 } id ? id : null;
                operation.IdText = Slice((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                break;
            case OutlineRole.Operation when frame.Member == ExtensionNames.CSharpName && frame.Operation is { } operation:
                operation.NameOverride = reader.GetString();
                break;
            case OutlineRole.Tags when _frames[_depth - 1].Operation is { } operation && reader.GetString() is { Length: > 0 } tag:
                operation.Tags.Add(tag);
                break;
        }
    }

    private void AddHash(ulong hash)
    {
        ref var frame = ref _frames[_depth];
        frame.Hash = frame.IsArray ? ContentHash.AddItem(frame.Hash, hash) : ContentHash.AddMember(frame.Hash, frame.NameHash, hash);
    }
}
