using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Goes into an object or list.</summary>
internal sealed partial class OutlineScanner
{
    private void Open(bool isArray, int start)
    {
        ref var parent = ref _frames[_depth];
        ref var frame = ref _frames[++_depth];
        frame = default;
        frame.Role = _role;
        frame.IsArray = isArray;
        frame.Start = start;
        frame.IsPayload = parent.IsPayload || _role is OutlineRole.Webhooks or OutlineRole.Callbacks;
        frame.Carrier = parent.Carrier;
        frame.Scope = parent.Scope;
        if (parent.Role is not (OutlineRole.SchemaMap or OutlineRole.Literal))
        {
            OpenWithin(ref parent, ref frame);
        }

        if (OutlineRoles.HasNames(frame.Role) && frame.Scope == parent.Scope)
        {
            frame.Scope = BeginScope(parent.Scope.Name);
            frame.Scope.Section = parent.Scope.Section;
            frame.Scope.SectionHash = parent.Scope.SectionHash;
        }
    }

    private void OpenWithin(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        switch (parent.Role)
        {
            case OutlineRole.Schema when frame.Role == OutlineRole.SchemaList && parent.Keyword == OutlineKeyword.Alternatives:
                frame.Alternatives = parent.Alternatives ??= new OutlinedAlternatives();
                break;
            case OutlineRole.Schema:
                break;
            case OutlineRole.SchemaList when _frames[_depth - 2].Keyword == OutlineKeyword.Parts:
                frame.IsPart = _frames[_depth - 2].IsComponent || _frames[_depth - 2].IsPart;
                break;
            case OutlineRole.Root:
                frame.Scope = OpenSection("/" + parent.Scope.Member);
                frame.Carrier = frame.Role == OutlineRole.Webhooks ? OutlineBuilder.Responses : OutlineBuilder.Requests;
                break;
            case OutlineRole.Components:
                frame.Scope = OpenSection("/components/" + parent.Scope.Member);
                frame.IsPayload = OutlineRoles.GetKind(frame.Role) is NodeKind.Callback or NodeKind.PathItem;
                break;
            case OutlineRole.Paths or OutlineRole.Webhooks:
                frame.Scope = BeginScope(parent.Scope.Member);
                frame.Carrier = _builder.AddNode(parent.Carrier);
                break;
            case OutlineRole.PathItem or OutlineRole.AdditionalOperations when frame is { Role: OutlineRole.Operation, IsPayload: false }:
                frame.Carrier = _builder.AddNode(OutlineBuilder.Requests);
                frame.Scope = BeginScope(parent.Scope.Name);
                frame.Scope.IsOperation = true;
                frame.Scope.Responses = _builder.AddNode(OutlineBuilder.Responses);
                _builder.AddEdge(frame.Carrier, parent.Carrier);
                parent.Scope.IsOdd |= frame.IsArray;
                break;
            case OutlineRole.Tags:
                frame.Scope.IsOdd = true;
                break;
            case OutlineRole.Callbacks:
                _builder.AddName(OutlinedPartKind.Callback, parent.Scope.Member!, parent.Carrier);
                break;
            case OutlineRole.Operation when parent.Scope.IsOperation:
                frame.Carrier = parent.Keyword is OutlineKeyword.Responses or OutlineKeyword.Callbacks
                    ? parent.Scope.Responses
                    : parent.Carrier;
                break;
            case OutlineRole.TagList:
                frame.Scope = BeginScope(null);
                break;
            case var section when OutlineRoles.IsSection(section):
                OpenComponent(ref parent, ref frame);
                break;
        }
    }

    private OutlineScope OpenSection(string pointer)
    {
        var scope = BeginScope(null);
        scope.Section = pointer;
        scope.SectionHash = ContentHash.Of(pointer);
        return scope;
    }

    private OutlineScope BeginScope(string? name)
    {
        var scope = _free.Count > 0 ? _free.Pop() : new OutlineScope();
        scope.Name = name;
        return scope;
    }

    /// <summary>Ends the part of the document that a frame began, if it did.</summary>
    private void EndScope(in OutlineFrame frame)
    {
        if (frame.Scope != _frames[_depth].Scope)
        {
            frame.Scope.Reset();
            _free.Push(frame.Scope);
        }
    }

    private void OpenComponent(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        var name = parent.Scope.Member!;
        if (OutlineRoles.GetKind(parent.Role) == NodeKind.Parameter)
        {
            _builder.AddParameter(name);
        }

        frame.IsComponent = frame.Role == OutlineRole.Schema;
        var node = parent.Scope.Place is { } place
            ? _references.Places.GetOrAdd(place)
            : _references.Places.GetOrAdd(parent.Scope.SectionHash, parent.Scope.MemberHash);
        frame.Scope = BeginScope(name);
        frame.Scope.Component = frame.IsComponent ? name : null;
        frame.Scope.Node = node;
        frame.Carrier = frame.IsComponent ? _builder.Components.GetOrAddContent(node) : node;
    }
}
