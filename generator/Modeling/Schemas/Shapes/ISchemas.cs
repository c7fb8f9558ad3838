using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>What the making of shapes needs of other schemas: what they resolve to, what they hold, and their use.</summary>
internal interface ISchemas
{
    /// <summary>Merges the parts of a schema.</summary>
    SchemaMerger Merger { get; }

    /// <summary>What parts of schemas say, without merging them.</summary>
    PartSummaries Summaries { get; }

    /// <summary>Follows references and compositions of one part.</summary>
    Resolution Resolve(SchemaSource source);

    /// <summary>The use of the schema that stands at a JSON pointer of the document.</summary>
    SchemaUse Use(IOpenApiSchema schema, string pointer);

    /// <summary>The use of a schema.</summary>
    SchemaUse Use(SchemaSource source);

    /// <summary>The use of a schema that has been resolved.</summary>
    SchemaUse Use(Resolution resolution);

    /// <summary>The use of a schema that the document does not spell out.</summary>
    SchemaUse Use(string id, SchemaShape shape);

    /// <summary>The use as a case of a union: <c>null</c> belongs to the union then.</summary>
    SchemaUse UseAsCase(Resolution resolution);

    /// <summary>The id of a base that something derives from: its cases are not modeled for that.</summary>
    /// <param name="component">The base; <see langword="null"/> for none.</param>
    string? UseAsParent(string? component);

    /// <summary>What a property is made from.</summary>
    SchemaSource GetPropertySource(SchemaSource owner, MergedProperty property);
}
