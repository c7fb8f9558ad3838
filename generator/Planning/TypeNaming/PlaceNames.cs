using System.Globalization;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.TypeNaming;

/// <summary>Names what is reached inside a component by a way that does not begin at the component.</summary>
internal static class PlaceNames
{
    private static readonly string[] s_none = [];

    // What a response is called already.
    private static readonly HashSet<string> s_bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "response",
        "responses",
        "result",
        "results",
        "error",
        "errors",
        "body",
        "request",
        "payload",
    };

    /// <summary>The name of a schema by its pointer.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="visited">What it would be called by the way on which it was reached.</param>
    /// <param name="componentName">The C# name of a schema component.</param>
    /// <param name="parameterName">What a component of <c>parameters</c> is called, which no other one is.</param>
    public static InlinePlace Of(
        SchemaPlace place, InlinePlace visited, Func<string, string> componentName, Func<string, string> parameterName)
    {
        switch (place.Kind)
        {
            case SchemaPlaceKind.Schema:
                return MakeInside(componentName(place.Name), place.Name, place.Rest);
            case SchemaPlaceKind.Response:
                return MakeBody(place, "Response");
            case SchemaPlaceKind.RequestBody:
                return MakeBody(place, "Request");
            case SchemaPlaceKind.Parameter:
                var parameter = parameterName(place.Name);
                return MakeInside(
                    "",
                    parameter,
                    place.Rest) with
                { Further = [Identifiers.ToPascalCase(parameter, "Parameter") + "Parameter"] };
            case SchemaPlaceKind.Header:
                return MakeInside(
                    "",
                    place.Name,
                    place.Rest) with
                { Further = [Identifiers.ToPascalCase(place.Name, "Header") + "Header"] };
            case SchemaPlaceKind.Path:
                return new InlinePlace(Identifiers.ToPascalCase(PathNames.OfPath(place.Name), place.Name, "Path"), visited.Leaf, s_none);
            default:
                return visited;
        }
    }

    /// <summary>What stands in a component of <c>responses</c> is named after.</summary>
    public static string OfResponse(string component) =>
        Identifiers.ToPascalCase(component, "Response") + (SaysBody(Words.Split(component)) ? "" : "Response");

    private static InlinePlace MakeBody(SchemaPlace place, string suffix)
    {
        var words = Words.Split(place.Name);
        var name = Identifiers.ToPascalCase(place.Name, suffix);
        var own = SaysBody(words);
        var inside = MakeInside(own ? name : name + suffix, own ? place.Name : place.Name + " " + suffix, place.Rest);
        return inside with { Further = own ? [name + suffix] : s_none };
    }

    private static bool SaysBody(List<string> words) => words.Count > 0 && s_bodies.Contains(words[words.Count - 1]);

    /// <summary>Follows the members of objects that the pointer passes through.</summary>
    private static InlinePlace MakeInside(string parent, string name, IReadOnlyList<string> segments)
    {
        string? leaf = null;
        for (var i = 0; i < segments.Count; i++)
        {
            switch (segments[i])
            {
                case "properties" or "patternProperties" or "headers" when i + 1 < segments.Count:
                    parent = leaf is null ? parent : new InlinePlace(parent, leaf, s_none).Name;
                    leaf = segments[++i];
                    break;
                case "items" or "additionalProperties":
                    (parent, leaf) = leaf is null && parent.Length > 0
                        ? ("", ItemNames.Of(name))
                        : (parent, ItemNames.Of(leaf ?? name));
                    break;
                case "oneOf" or "anyOf" when i + 1 < segments.Count
                    && int.TryParse(segments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var index):
                    parent = leaf is null ? parent : new InlinePlace(parent, leaf, s_none).Name;
                    leaf = "Case" + (index + 1).ToString(CultureInfo.InvariantCulture);
                    i++;
                    break;
                case "allOf":
                    i++;
                    break;
            }
        }

        return leaf is null ? new InlinePlace("", parent.Length > 0 ? parent : name, s_none) : new InlinePlace(parent, leaf, s_none);
    }
}
