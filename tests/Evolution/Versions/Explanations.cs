using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specwright.Evolution.Consumers;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Evolution.Versions;

/// <summary>Finds what two versions of a document say differently where calling code broke.</summary>
internal sealed partial class Explanations(DocumentVersion old, DocumentVersion now)
{
    // Components come first where names meet, and of tags that make one name, one has it.
    private readonly HashSet<string> _taken = now.Outline.Components.Select(static component => component.Key)
        .Except(old.Outline.Components.Select(static component => component.Key), StringComparer.Ordinal)
        .Select(static name => Identifiers.ToPascalCase(name, "Model"))
        .Concat(Tags(now).Except(Tags(old), StringComparer.Ordinal)
            .Select(static tag => "I" + Identifiers.ToPascalCase(tag, "Group") + "Client"))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly TitleNames _oldTitles = new(old.Outline);
    private readonly TitleNames _newTitles = new(now.Outline);

    // A title names types while it stands over one content, and what is inside them is called after it.
    private readonly List<string> _titles =
        [.. Titles(old).Except(Titles(now), StringComparer.Ordinal).Concat(Titles(now).Except(Titles(old), StringComparer.Ordinal))];

    private readonly HashSet<string> _goneTags = Tags(old).Except(Tags(now), StringComparer.Ordinal)
        .Select(static tag => Identifiers.ToPascalCase(tag, "Group"))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The later version.</summary>
    public DocumentVersion Now => now;

    /// <summary>What the document changed; <see langword="null"/> when it says the same as before, so that the break is ours.</summary>
    public string? Find(Use use)
    {
        var named = TypesIn(use.Code);
        if (named.Append(use.Type).Any(_taken.Contains))
        {
            return "a component or a tag was added that is called like it";
        }

        if (named.Append(use.Type).Any(type => _titles.Exists(title => type.StartsWith(title, StringComparison.Ordinal))))
        {
            return "a title stands over other contents than before";
        }

        if (use.Kind == UseKind.Read && _goneTags.Contains(use.Member))
        {
            return "the tag is gone";
        }

        if (use.Kind == UseKind.Call && old.OperationOf(use.Type, use.Member) is { } called && OfOperation(called) is { } changed)
        {
            return changed;
        }

        var schemas = old.SchemasOf(use.Type);
        foreach (var schema in schemas)
        {
            if (OfSchema(schema, use) is { } cause)
            {
                return cause;
            }

            // Parameters are told apart by their names, not by their places.
            if (SchemaPlace.Of(schema) is { Kind: SchemaPlaceKind.Operation } place && old.OperationAt(place.Root) is { } around
                && OfOperation(around) is { } of)
            {
                return of;
            }
        }

        if (schemas.Count == 0 && old.OperationOf(use.Type, "") is { } operation && OfOperation(operation) is { } own)
        {
            return own;
        }

        // What is made contains what is made for its members; of what is read, the type may be gone.
        var whole = use with { Kind = UseKind.Make };
        return named.Where(type => use.Kind is UseKind.Make or UseKind.Call || now.SchemasOf(type).Count == 0)
            .SelectMany(old.SchemasOf)
            .Select(schema => OfSchema(schema, whole))
            .FirstOrDefault(static cause => cause is not null);
    }

    private static IEnumerable<string> Titles(DocumentVersion version) => new TitleNames(version.Outline).Names;

    private static IEnumerable<string> Tags(DocumentVersion version) =>
        version.Outline.Operations.Select(static operation => operation.Tag).OfType<string>();

    private static List<string> TypesIn(string code) =>
        [.. TypeName().Matches(code).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"global::Example\.Api\.(\w+)")]
    private static partial Regex TypeName();

    private string? OfSchema(string pointer, Use use)
    {
        if (now.Find(pointer) is not { } after)
        {
            return Nearest(pointer);
        }

        var before = old.Find(pointer);
        if (SchemaPlace.Of(pointer) is { Kind: SchemaPlaceKind.Operation } place && OfName(place.Root) is { } renamed)
        {
            return renamed;
        }

        if (!now.IsType(pointer) && old.IsType(pointer))
        {
            return "nothing that is called uses it any more";
        }

        if (HasOtherTitle(pointer))
        {
            return "a title stands over other contents than before";
        }

        var component = SchemaPlace.Of(pointer).Name;
        if (old.Outline.RequestComponents.Contains(component) != now.Outline.RequestComponents.Contains(component)
            || old.Outline.ResponseComponents.Contains(component) != now.Outline.ResponseComponents.Contains(component))
        {
            return "requests or responses carry it that did not, or no longer";
        }

        if ((use.Kind == UseKind.Read && Merged(PlacesOf(pointer, use.Member))) || (use.Kind == UseKind.Match && Merged(CasesAt(pointer))))
        {
            return "inline schemas of one component or operation are alike that were not, or no longer";
        }

        if (use.Kind == UseKind.Read && Property(old, before, use.Member) is { } property)
        {
            var same = Property(now, after, use.Member);
            return same is null ? "the member is gone"
                : same.Value.Print != property.Print ? "the member has another schema"
                : same.Value.Owner != property.Owner ? "the member stands in another component"
                : same.Value.IsRequired != property.IsRequired ? "the member is required that was not, or no longer"
                : OfCases(before);
        }

        if (Fingerprint.Of(old, before) != Fingerprint.Of(now, after))
        {
            return "the schema has changed";
        }

        return OfCases(before);
    }

    /// <summary>
    /// A union has the cases of unions that it lists, and what all cases have in common; of cases that are alike, it is one.
    /// </summary>
    private string? OfCases(JsonNode? union) => References(union).Any(reference =>
        now.Find(reference) is not { } nested || Fingerprint.Of(old, old.Find(reference)) != Fingerprint.Of(now, nested))
        ? "a case has changed"
        : null;

    /// <summary>Whether the title of a schema, or of what it stands in, names a type in one of the versions only.</summary>
    private bool HasOtherTitle(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if ((old.Find(pointer[..end]) as JsonObject)?["title"] is JsonValue value && value.TryGetValue<string>(out var title)
                && _oldTitles.Find(title) != _newTitles.Find(title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of some inline schemas has a type of its own in one of the versions only.</summary>
    private bool Merged(IEnumerable<string> places) =>
        places.Any(place => now.Find(place) is not null && old.IsType(place) != now.IsType(place));

    /// <summary>The schema of a member, and that of its items.</summary>
    private IEnumerable<string> PlacesOf(string pointer, string member) => (old.Find(pointer)?["properties"] as JsonObject ?? [])
        .Where(property => Identifiers.ToPascalCase(property.Key, "Value") == member)
        .Select(property => JsonPointers.Append(pointer + "/properties", property.Key))
        .SelectMany(static place => (string[])[place, place + "/items"]);

    /// <summary>What a union lists.</summary>
    private IEnumerable<string> CasesAt(string pointer) =>
        ((string[])["oneOf", "anyOf"]).SelectMany(name => (old.Find(pointer)?[name] as JsonArray ?? [])
            .Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{name}/{index}")));

    private static IEnumerable<string> References(JsonNode? union) =>
        ((string[])["oneOf", "anyOf"]).SelectMany(name => union?[name] as JsonArray ?? [])
            .Select(static one => one?["$ref"]?.GetValue<string>().TrimStart('#'))
            .OfType<string>();

    /// <summary>An inline schema that is gone stands in something that has changed.</summary>
    private string? Nearest(string pointer)
    {
        for (var end = pointer.LastIndexOf('/'); end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            var outer = pointer[..end];
            if (now.Find(outer) is { } after)
            {
                return Fingerprint.Of(old, old.Find(outer)) != Fingerprint.Of(now, after) ? "the schema is gone" : null;
            }
        }

        return "the schema is gone";
    }

    private static (string Print, bool IsRequired, string Owner)? Property(DocumentVersion version, JsonNode? schema, string member)
    {
        // `Type` may have become `TypeValue`: the longest name that begins the member's.
        var found = Parts(version, schema, "", 0)
            .SelectMany(static part => (part.Schema["properties"] as JsonObject ?? []).Select(property => (part.Owner, property)))
            .Select(static one => (
                one.property.Key, one.property.Value, one.Owner, Name: Identifiers.ToPascalCase(one.property.Key, "Value")))
            .Where(property => member.StartsWith(property.Name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(static property => property.Name.Length)
            .FirstOrDefault();
        return found.Key is null
            ? null
            : (Fingerprint.Of(version, found.Value), Parts(version, schema, "", 0).Any(one =>
                (one.Schema["required"] as JsonArray)?.Any(item => item?.GetValue<string>() == found.Key) is true), found.Owner);
    }

    private static IEnumerable<(JsonObject Schema, string Owner)> Parts(DocumentVersion version, JsonNode? schema, string owner, int depth)
    {
        if (schema is not JsonObject part || depth > 16)
        {
            yield break;
        }

        if (part["$ref"]?.GetValue<string>() is { } reference)
        {
            schema = version.Find(reference.TrimStart('#'));
            foreach (var one in Parts(version, schema, reference, depth + 1))
            {
                yield return one;
            }

            yield break;
        }

        yield return (part, owner);
        foreach (var inner in ((string[])["allOf", "oneOf", "anyOf"]).SelectMany(name => part[name] as JsonArray ?? []))
        {
            foreach (var one in Parts(version, inner, owner, depth + 1))
            {
                yield return one;
            }
        }
    }

    private string? OfOperation(OperationModel operation)
    {
        if (now.Find(operation.Pointer) is not JsonObject after || old.Find(operation.Pointer) is not JsonObject before)
        {
            return "the operation is gone";
        }

        if (OfName(operation.Pointer) is { } renamed)
        {
            return renamed;
        }

        var known = Parameters(old, operation.Pointer, before);
        var found = Parameters(now, operation.Pointer, after);
        if (known.Any(one => !found.TryGetValue(one.Key, out var other) || other != one.Value))
        {
            return "a parameter is gone or has another schema";
        }

        if (found.Any(one => !known.ContainsKey(one.Key) && one.Value.StartsWith("required", StringComparison.Ordinal)))
        {
            return "a parameter is required that was not there";
        }

        if (Fingerprint.Of(old, before["requestBody"]) != Fingerprint.Of(now, after["requestBody"]))
        {
            return "the body has changed";
        }

        return Successes(old, before) != Successes(now, after) ? "what a success brings has changed" : null;
    }

    private string? OfName(string operation) =>
        old.Find(operation) is JsonObject before && now.Find(operation) is JsonObject after
            && (before["operationId"]?.ToString() != after["operationId"]?.ToString() || FirstTag(before) != FirstTag(after))
            ? "the operation has another id or tag"
            : null;

    private static string? FirstTag(JsonObject operation) => (operation["tags"] as JsonArray)?.FirstOrDefault()?.ToString();

    private static Dictionary<string, string> Parameters(DocumentVersion version, string pointer, JsonObject operation)
    {
        var path = version.Find(pointer[..pointer.LastIndexOf('/')]) as JsonObject;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in (path?["parameters"] as JsonArray ?? []).Concat(operation["parameters"] as JsonArray ?? []))
        {
            var parameter = node?["$ref"]?.GetValue<string>() is { } reference ? version.Find(reference.TrimStart('#')) : node;
            parameters[$"{parameter?["in"]} {parameter?["name"]}"] =
                (parameter?["required"]?.ToString() == "true" ? "required " : "") + Fingerprint.Of(version, parameter);
        }

        return parameters;
    }

    private static string Successes(DocumentVersion version, JsonObject operation) => string.Join(
        "\n",
        (operation["responses"] as JsonObject ?? [])
            .Where(static response => response.Key.StartsWith('2') || response.Key == "default")
            .Select(response => response.Key + Fingerprint.Of(version, response.Value)));
}
