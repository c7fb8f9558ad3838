using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;

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

    private OutlineScanner(OutlineBuilder builder, OutlineReferences references, ReadOnlyMemory<byte> text)
    {
        _builder = builder;
        _text = text;
        _references = references;
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
            var scanner = new OutlineScanner(builder, builder.GetReferences(source, isScanned: true), source.Utf8);
            scanner.Scan(OutlineRole.Root, cancellationToken);
            if (!scanner._hasVersion)
            {
                builder.AddOther(source);
            }
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

    private void Scan(OutlineRole role, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(
            _text.Span,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = _frames.Length });
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
        if (_depth >= 0 && _frames[_depth] is { Operation: { } operation, Keyword: OutlineKeyword.Security })
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
        var member = OutlineRoles.OfMember(frame.Role, ref reader);
        frame.Keyword = member.Keyword;
        if (OutlineRoles.IsHashed(frame.Role))
        {
            frame.NameHash = ContentHash.Of(reader.ValueSpan);
            frame.HasDiscriminator |= member.Keyword == OutlineKeyword.Discriminator;
            frame.HasShape |= member.Keyword is OutlineKeyword.Alternatives or OutlineKeyword.Parts or OutlineKeyword.Shape;
        }
        else if (OutlineRoles.HasNames(frame.Role))
        {
            frame.Member = reader.GetString();
        }

        return member.Role;
    }

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
                frame.IsPayload = OutlineRoles.GetKind(frame.Role) is NodeKind.Callback or NodeKind.PathItem;
                break;
            case OutlineRole.Paths or OutlineRole.Webhooks:
                frame.Name = parent.Member;
                frame.Carrier = _builder.AddNode(parent.Carrier);
                break;
            case OutlineRole.PathItem or OutlineRole.AdditionalOperations when frame is { Role: OutlineRole.Operation, IsPayload: false }:
                frame.Carrier = _builder.AddNode(OutlineBuilder.Requests);
                frame.Operation = new OperationFrame { Responses = _builder.AddNode(OutlineBuilder.Responses) };
                _builder.AddEdge(frame.Carrier, parent.Carrier);
                break;
            case OutlineRole.Callbacks:
                _builder.AddName(OutlinedPartKind.Callback, parent.Member!, parent.Carrier);
                break;
            case OutlineRole.Schema when frame.Role == OutlineRole.SchemaList && parent.Keyword == OutlineKeyword.Alternatives:
                frame.Alternatives = parent.Alternatives ??= new OutlinedAlternatives();
                break;
            case OutlineRole.SchemaList when _frames[_depth - 1].Keyword == OutlineKeyword.Parts:
                frame.IsPart = _frames[_depth - 1].IsComponent || _frames[_depth - 1].IsPart;
                break;
            case OutlineRole.Operation when parent.Operation is { } operation:
                frame.Carrier = parent.Keyword is OutlineKeyword.Responses or OutlineKeyword.Callbacks
                    ? operation.Responses
                    : parent.Carrier;
                break;
            case var section when OutlineRoles.IsSection(section):
                OpenComponent(ref parent, ref frame);
                break;
        }
    }

    private void OpenComponent(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        frame.Name = parent.Member;
        if (OutlineRoles.GetKind(parent.Role) == NodeKind.Parameter)
        {
            _builder.AddParameter(parent.Member!);
        }

        frame.IsComponent = frame.Role == OutlineRole.Schema;
        frame.Component = frame.IsComponent ? frame.Name : null;
        frame.Place = parent.Place ?? GetPlace(JsonPointers.Append(parent.Section!, parent.Member!));
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

    private void AddHash(ulong hash)
    {
        ref var frame = ref _frames[_depth];
        frame.Hash = frame.IsArray ? ContentHash.AddItem(frame.Hash, hash) : ContentHash.AddMember(frame.Hash, frame.NameHash, hash);
    }
}
