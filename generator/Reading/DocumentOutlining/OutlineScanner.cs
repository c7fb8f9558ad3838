using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Collects the outline of a document, or of a part of one, in one pass over its tokens.</summary>
internal sealed partial class OutlineScanner : TokenSink
{
    private readonly OutlineBuilder _builder;
    private readonly OutlineReferences _references;
    private readonly string _text;

    // The first one is around the text.
    private OutlineFrame[] _frames = new OutlineFrame[SpecLimits.MaxDepth + 4];
    private int _depth;
    private OutlineRole _role;

    // Scopes that have ended: there is one for each path, operation and component.
    private readonly Stack<OutlineScope> _free = new();

    // Whether the text is a whole file, and whether that says that it is an OpenAPI document.
    private readonly bool _isDocument;
    private bool _hasVersion;

    // How deep the scanner is in what it does not look at, and where that begins.
    private int _skipped;
    private int _skipStart;

    /// <summary>Begins with a text.</summary>
    /// <param name="builder">The outline.</param>
    /// <param name="references">The references of the file.</param>
    /// <param name="text">The text, whose tokens come one by one.</param>
    /// <param name="around">What is around the text.</param>
    /// <param name="role">The role of its outermost object or list.</param>
    public OutlineScanner(
        OutlineBuilder builder, OutlineReferences references, string text, in OutlineFrame around, OutlineRole role)
    {
        _builder = builder;
        _text = text;
        _references = references;
        _frames[0] = around;
        _role = role;
        _isDocument = role == OutlineRole.Root;
    }

    /// <summary>The outline.</summary>
    public OutlineBuilder Builder => _builder;

    /// <inheritdoc/>
    public override void Visit(ref JsonScanner scanner, ulong name)
    {
        var token = scanner.TokenType;
        if (_skipped > 0)
        {
            Skip(token, ref scanner);
            return;
        }

        switch (token)
        {
            case JsonTokenType.PropertyName:
                _role = EnterMember(ref scanner, name);
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _role == OutlineRole.Ignored:
                _skipped = 1;
                _skipStart = scanner.TokenStart;
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Open(token == JsonTokenType.StartArray, scanner.TokenStart);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close(scanner.TokenEnd);
                break;
            default:
                ReadValue(ref scanner);
                break;
        }

        SetItemRole();
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        if (_isDocument && !_hasVersion)
        {
            _builder.AddOther(_references.File);
        }

        // What has been found stays, and may be kept for long.
        _frames = [];
        _free.Clear();
    }

    // What comes next is a name, but for the items of a list.
    private void SetItemRole() =>
        _role = _frames[_depth].IsArray ? OutlineRoles.OfItem(_frames[_depth].Role) : OutlineRole.Ignored;

    private void Skip(JsonTokenType token, ref JsonScanner scanner)
    {
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _skipped++;
        }
        else if (token is JsonTokenType.EndObject or JsonTokenType.EndArray && --_skipped == 0)
        {
            ref var frame = ref _frames[_depth];
            if (frame.Keyword == OutlineKeyword.Security)
            {
                frame.Scope.SecurityText = Slice(_skipStart, scanner.TokenEnd);
            }
            else if (frame.Keyword == OutlineKeyword.SecuritySchemes)
            {
                _builder.SecuritySchemes = Slice(_skipStart, scanner.TokenEnd);
            }
            else if (frame.Keyword == OutlineKeyword.Examples && token == JsonTokenType.EndObject)
            {
                _builder.Examples = Slice(_skipStart, scanner.TokenEnd);
            }

            SetItemRole();
        }
    }

    private ReadOnlyMemory<char> Slice(int start, int end) => _text.AsMemory(start, end - start);

    /// <summary>Goes to a member.</summary>
    /// <returns>The role of its value.</returns>
    private OutlineRole EnterMember(ref JsonScanner scanner, ulong name)
    {
        ref var frame = ref _frames[_depth];
        var member = OutlineRoles.OfMember(frame.Role, ref scanner, name);
        frame.Keyword = member.Keyword;
        if (OutlineRoles.IsHashed(frame.Role))
        {
            frame.NameHash = name;
            if (member.Keyword != OutlineKeyword.None)
            {
                frame.HasDiscriminator |= member.Keyword == OutlineKeyword.Discriminator;
                frame.HasShape |= member.Keyword is OutlineKeyword.Alternatives or OutlineKeyword.Parts or OutlineKeyword.Shape;
            }
        }
        else if (OutlineRoles.HasNames(frame.Role))
        {
            frame.Scope.Member = frame.Role == OutlineRole.Paths || OutlineRoles.IsSection(frame.Role)
                ? scanner.GetString()
                : _builder.Texts.Get(ref scanner);
            frame.Scope.MemberHash = name;
            frame.Scope.MemberStart = scanner.TokenStart;
            if (frame.Role == OutlineRole.PathItem)
            {
                LookAtPathMember(member.Role, frame.Scope);
            }
        }

        return member.Role;
    }

    private void Close(int end)
    {
        // What is above stays as it is until another object is opened.
        ref var frame = ref _frames[_depth--];
        if (OutlineRoles.IsHashed(frame.Role))
        {
            if (frame.Role == OutlineRole.Schema && !frame.IsArray)
            {
                AddSchema(in frame, end);
            }

            // Two schemas are the same only if what they call their parts is the same.
            AddHash(frame.TitleLength > 0
                ? ContentHash.AddItem(frame.Hash, ContentHash.Of(_text.AsSpan(frame.TitleStart, frame.TitleLength)))
                : frame.Hash);
        }
        else if (frame is { Role: OutlineRole.Operation, IsArray: false })
        {
            AddOperation(in frame, end);
        }
        else if (frame is { Role: OutlineRole.Tag, Scope: { Name: { } tag, NameOverride: { } given } })
        {
            _builder.AddNamedPart(new OutlinedPart(OutlinedPartKind.GivenTag, given, "", OutlineBuilder.Requests, default)
            {
                Pointer = tag,
            });
            frame.Scope.NameOverride = null;
        }
        else if (frame is { Role: OutlineRole.Tags, IsArray: true })
        {
            frame.Scope.TagsText = Slice(frame.Start, end);
        }

        if (OutlineRoles.IsSection(_frames[_depth].Role) || _frames[_depth].Role is OutlineRole.Paths or OutlineRole.Webhooks)
        {
            AddPart(in frame, end);
        }

        EndScope(in frame);
    }

    private void AddHash(ulong hash)
    {
        ref var frame = ref _frames[_depth];
        frame.Hash = frame.IsArray ? ContentHash.AddItem(frame.Hash, hash) : ContentHash.AddMember(frame.Hash, frame.NameHash, hash);
    }
}
