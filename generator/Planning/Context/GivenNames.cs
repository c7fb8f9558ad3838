using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Context;

/// <summary>
/// Reports every <c>x-csharp-name</c>, and the client's name, that is not a valid name; the names are then derived as if it were absent.
/// </summary>
internal static class GivenNames
{
    public static void Check(PlanContext context, CancellationToken cancellationToken)
    {
        if (context.Options.Client is { } client && !Identifiers.IsGivenName(client))
        {
            context.Report(PlanningDiagnosticIds.InvalidName, "", client);
        }

        foreach (var schema in context.Model.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(context, schema.NameOverride, schema.Id);
            foreach (var property in (schema.Shape as ObjectShape)?.Properties ?? [])
            {
                Check(context, property.NameOverride, property.Pointer);
            }
        }

        foreach (var operation in context.Model.Operations)
        {
            Check(context, operation.NameOverride, operation.Pointer);
            foreach (var parameter in operation.Parameters)
            {
                Check(context, parameter.NameOverride, parameter.Pointer, Identifiers.IsGivenParameter);
            }
        }

        foreach (var tag in context.Model.Tags)
        {
            Check(context, tag.NameOverride, "/tags");
        }

        foreach (var scheme in context.Model.SecuritySchemes)
        {
            Check(context, scheme.NameOverride, "/components/securitySchemes/" + JsonPointers.Escape(scheme.Name));
        }
    }

    private static void Check(PlanContext context, string? name, string pointer) => Check(context, name, pointer, Identifiers.IsGivenName);

    private static void Check(PlanContext context, string? name, string pointer, Func<string, bool> isName)
    {
        if (name is not null && !isName(name))
        {
            context.Report(PlanningDiagnosticIds.InvalidName, pointer + "/x-csharp-name", name);
        }
    }
}
