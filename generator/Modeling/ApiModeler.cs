using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Operations;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling;

/// <summary>Turns an OpenAPI document, of any version, into the model of the API that it describes.</summary>
internal static class ApiModeler
{
    /// <summary>Models the document.</summary>
    /// <param name="document">The document, whose references are all its own.</param>
    /// <param name="budget">What reading has left of the document's budget.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="named">What is modeled even if no operation has it.</param>
    public static (ApiModel Model, EquatableArray<Finding> Findings) Build(
        OpenApiDocument document,
        WorkBudget budget,
        CancellationToken cancellation,
        NamedParts? named = null)
    {
        named ??= NamedParts.None;
        var context = new ModelingContext(document, budget, cancellation);
        var schemas = new SchemaModeler(context);
        var security = new SecurityModeler(context);
        var operations = new OperationsModeler(context, schemas, security).Build();
        var payloads = new PayloadModeler(context, schemas).Build();
        var uses = named.Schemas.Select(name => schemas.UseComponent(name)).OfType<SchemaUse>().ToEquatableArray();
        var model = new ApiModel
        {
            Title = document.Info?.Title is { Length: > 0 } title ? title : "Api",
            Description = DocText.Read(document.Info?.Description),
            Version = document.Info?.Version,
            ServerUrl = ServerUrls.FindFirst(document.Servers),
            Tags = TagModeler.Build(document, operations, named.Tags),
            Operations = operations,
            Payloads = payloads,
            Roots = uses,
            NamedTags = named.Tags,
            Schemas = schemas.Run(),
            SecuritySchemes = security.ModelSchemes(),
            SecurityAlternatives = security.GetAlternatives(),
        };
        return (model, context.Findings);
    }
}
