using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Which directions carry a record.</summary>
internal readonly record struct RecordUse(bool InRequest, bool InResponse)
{
    /// <summary>The directions that carry the record of a schema.</summary>
    public static RecordUse Of(SchemaIndex schemas, string id) => new(schemas.InRequest(id), schemas.InResponse(id));
}
