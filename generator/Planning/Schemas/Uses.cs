using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>The schemas that a part of the model uses directly, in the document's order.</summary>
internal static class Uses
{
    public static IEnumerable<SchemaUse> OfSchema(SchemaModel schema) => schema.Shape.GetParts().Select(static part => part.Schema);

    /// <summary>What the base record of a union uses, which is a part of each of its cases.</summary>
    public static IEnumerable<SchemaUse> OfBase(UnionShape union) =>
        union.Base is null ? [] : union.Base.Properties.Select(static property => property.Schema);

    public static IEnumerable<SchemaUse> OfRequest(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            yield return parameter.Schema;
        }

        if (operation.Body is { } body)
        {
            foreach (var content in body.Contents)
            {
                if (content.Schema is { } schema)
                {
                    yield return schema;
                }
            }
        }
    }

    public static IEnumerable<SchemaUse> OfResponses(OperationModel operation)
    {
        foreach (var response in operation.Responses)
        {
            foreach (var header in response.Headers)
            {
                yield return header.Schema;
            }

            if (response.Envelope is { } envelope)
            {
                if (envelope.Result is { } result)
                {
                    yield return result;
                }

                continue;
            }

            foreach (var content in response.Contents)
            {
                if (content.Schema is { } schema)
                {
                    yield return schema;
                }
            }
        }
    }
}
