using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning;

/// <summary>The body of a request that asks for a page: which of its members can take a cursor.</summary>
internal static class PageRequestBody
{
    /// <summary>The optional texts and numbers of the JSON object that the body is; none when it is something else.</summary>
    public static List<PropertyModel> Members(SchemaIndex schemas, OperationModel operation) =>
        operation.Body?.Contents.FirstOrDefault(static content => content.Kind == MediaKind.Json)?.Schema is { } use && schemas[use.Id].Shape is ObjectShape body
            ? body.Properties.Where(property => property is { Required: false, ReadOnly: false } && schemas[property.Schema.Id].Shape is StringShape or NumberShape).ToList()
            : [];

    /// <summary>The member at a place; <see langword="null"/> when none stands there.</summary>
    public static PropertyModel? At(SchemaIndex schemas, OperationModel operation, string place) =>
        Members(schemas, operation).Find(member => Pointers.Append("", member.Name) == place);
}
