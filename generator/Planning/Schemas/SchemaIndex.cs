using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>Finds schemas by id, tells which directions carry them, and sees identical inline schemas as one.</summary>
internal sealed class SchemaIndex
{
    private static readonly SchemaModel s_missing = new() { Id = "", Shape = new AnyShape(UntypedCause.UnresolvedReference) };

    private readonly Dictionary<string, SchemaModel> _schemas;
    private readonly Dictionary<string, string> _same;
    private readonly Direction _requests;
    private readonly Direction _responses;
    private readonly PointerPrefixes<string> _titles = new();
    private readonly List<string> _titlesAround = [];
    private readonly Stack<string> _open = new();
    private (string Root, string Name) _lastComponent = ("", "");

    public SchemaIndex(ApiModel model, CancellationToken cancellationToken)
    {
        _schemas = new(model.Schemas.Count, StringComparer.Ordinal);
        foreach (var schema in model.Schemas)
        {
            _schemas[schema.Id] = schema;
        }

        _requests = new(model.Outline.RequestComponents, model.Outline.RequestTitles);
        _responses = new(model.Outline.ResponseComponents, model.Outline.ResponseTitles);
        Titles = new TitleNames(model.Outline);
        _same = IdenticalSchemas.Find(model.Schemas, _schemas, Titles);
        if (!Titles.IsEmpty)
        {
            foreach (var schema in _schemas.Values)
            {
                if (schema is { ComponentName: null, Title: { } title })
                {
                    _titles.Add(schema.Id, title);
                }
            }
        }

        foreach (var operation in model.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var use in Uses.OfRequest(operation))
            {
                Mark(use.Id, _requests);
            }

            foreach (var use in Uses.OfResponses(operation))
            {
                Mark(use.Id, _responses);
            }
        }

        // What the API sends is read here, whoever asked for it.
        foreach (var payload in model.Payloads)
        {
            Mark(payload.Schema.Id, _responses);
        }
    }

    /// <summary>Which titles name a type.</summary>
    public TitleNames Titles { get; }

    /// <summary>The schema of an id; of identical inline schemas, the one that stands for all.</summary>
    public SchemaModel this[string id] => _schemas.TryGetValue(GetCanonical(id), out var schema) ? schema : s_missing;

    /// <summary>Whether a schema has a name of its own, a component's or a title: other places may have the same type.</summary>
    public bool IsNamedAlone(string id) => this[id].ComponentName is not null || Titles.Find(this[id]) is not null;

    public string GetCanonical(string id) => _same.TryGetValue(id, out var other) ? other : id;

    /// <summary>Whether a request of the document can carry the schema, selected or not.</summary>
    public bool InRequest(string id) => Carries(id, _requests);

    /// <summary>Whether a response, a callback or a webhook of the document can carry the schema, selected or not.</summary>
    public bool InResponse(string id) => Carries(id, _responses);

    /// <summary>The object that a case of a union is; <see langword="null"/> when it is something else.</summary>
    public ObjectShape? ObjectOf(UnionCaseModel one) => this[one.Schema.Id].Shape switch
    {
        ObjectShape obj => obj,
        UnionShape union when one.IsItself => union.Base,
        _ => null,
    };

    private bool Carries(string id, Direction direction)
    {
        id = GetCanonical(id);
        if (direction.Selected.Contains(id) || direction.Carried.Contains(id))
        {
            return true;
        }

        if (direction.Others.Contains(id))
        {
            return false;
        }

        var carries = direction.Parents.Contains(id)
            || (SchemaPlace.Of(id) is { Kind: SchemaPlaceKind.Schema } place && direction.Components.Contains(GetName(place)))
            || CarriesTitle(id, direction);
        (carries ? direction.Carried : direction.Others).Add(id);
        return carries;
    }

    // The schemas of a component come one after the other.
    private string GetName(SchemaPlace place)
    {
        if (!place.IsIn(_lastComponent.Root))
        {
            _lastComponent = (place.Root, place.Name);
        }

        return _lastComponent.Name;
    }

    /// <summary>Whether the title of an inline schema, or of what it stands in, is carried.</summary>
    private bool CarriesTitle(string id, Direction direction)
    {
        _titlesAround.Clear();
        _titles.FindAround(id, _titlesAround);
        foreach (var title in _titlesAround)
        {
            if (direction.Titles.Contains(title)
                || (Titles.Find(title) is { } name
                    && Titles.ComponentOf(name) is { } component
                    && direction.Components.Contains(component)))
            {
                return true;
            }
        }

        return false;
    }

    private void Mark(string id, Direction direction)
    {
        _open.Push(id);
        while (_open.Count > 0)
        {
            var canonical = GetCanonical(_open.Pop());
            if (direction.Selected.Add(canonical))
            {
                foreach (var use in Uses.OfSchema(this[canonical]))
                {
                    _open.Push(use.Id);
                }

                MarkParents(this[canonical].Shape, direction.Parents, _open);
            }
        }
    }

    // What derives from a base carries the base's members, but none of its other cases.
    private void MarkParents(SchemaShape shape, HashSet<string> parents, Stack<string> open)
    {
        var parent = (shape as ObjectShape)?.Parent ?? (shape as UnionShape)?.Base?.Parent;
        while (parent is not null && parents.Add(parent) && this[parent].Shape is UnionShape { Base: { } common } union)
        {
            foreach (var use in Uses.OfBase(union))
            {
                open.Push(use.Id);
            }

            parent = common.Parent;
        }
    }

    /// <summary>What requests carry, or responses.</summary>
    private sealed class Direction(OutlinedNames components, OutlinedNames titles)
    {
        /// <summary>The components of the whole document.</summary>
        public OutlinedNames Components { get; } = components;

        /// <summary>The titles of the whole document.</summary>
        public OutlinedNames Titles { get; } = titles;

        /// <summary>The schemas that the selected operations reach.</summary>
        public HashSet<string> Selected { get; } = new(StringComparer.Ordinal);

        /// <summary>The bases whose members these carry.</summary>
        public HashSet<string> Parents { get; } = new(StringComparer.Ordinal);

        /// <summary>Further schemas that something carries; every member of every record asks.</summary>
        public HashSet<string> Carried { get; } = new(StringComparer.Ordinal);

        /// <summary>Those that nothing carries.</summary>
        public HashSet<string> Others { get; } = new(StringComparer.Ordinal);
    }
}
