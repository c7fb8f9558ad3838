using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the method that enumerates an operation's pages.</summary>
internal static class PaginationEmitter
{
    public static void WriteDoc(SourceWriter writer, MethodPlan plan)
    {
        writer.WriteLine($"/// <summary>All items of <see cref=\"{plan.Name}Async\"/>, page after page: a page is asked for when its first "
            + $"item is.</summary>");
        if (plan.Parameters.FirstOrDefault(parameter => IsPage(parameter, plan.Pages)) is { } start)
        {
            var name = start.Property is { } property ? $"<see cref=\"{plan.Options}.{property}\"/>" : $"<paramref name=\"{start.Name}\"/>";
            writer.WriteLine($"/// <remarks>It begins at the first page, or at the one that {name} names.</remarks>");
        }

        writer.WriteLine($"/// <inheritdoc cref=\"{plan.Name}Async\" path=\"/param|/exception\"/>");
    }

    public static string FormatSignature(MethodPlan plan, PaginationPlan pages, bool withDefaults)
    {
        var parameters = GetParameters(
            plan,
            pages).Select(parameter => $"{parameter.Type} {parameter.Name}{(parameter.Optional && withDefaults ? " = null" : "")}");
        return $"IAsyncEnumerable<{TypeNames.Of(pages.Item, pages.ItemNullable)}> {pages.Name}Async("
            + $"{string.Join(", ", parameters.Append(Signatures.FormatToken(plan, withDefaults)))})";
    }

    public static void Write(SourceWriter writer, MethodPlan plan, PaginationPlan pages, bool withDefaults)
    {
        var own = new HashSet<string>(GetParameters(plan, pages).Select(parameter => parameter.Name), StringComparer.Ordinal);
        var arguments =
            string.Join(", ", Signatures.GetParameters(plan).Select(parameter => own.Contains(parameter.Name) ? parameter.Name : "null"));
        var send = plan.Response.Kind == ResponseKind.Envelope ? "SendEnvelopePagesAsync" : "SendPagesAsync";
        writer.WriteLine($"public {FormatSignature(plan, pages, withDefaults)} =>");
        writer.WriteLine($"    _transport.{send}({pages.Builder}({arguments}), {FormatPageRule(pages)}, "
            + $"{TypeNames.FormatCodec(pages.Item, pages.ItemNullable)}, {plan.Variables.Token});");
    }

    /// <summary>The parameters of the method: those of the operation, but for a body of which no page has need.</summary>
    private static IEnumerable<Signatures.Parameter> GetParameters(MethodPlan plan, PaginationPlan pages) =>
        Signatures.GetParameters(pages.Location == PageParameterLocation.Query ? plan with { Body = null } : plan);

    private static bool IsPage(ParameterPlan parameter, PaginationPlan? pages) =>
        pages is { Location: PageParameterLocation.Query } && parameter.Location == ParameterLocation.Query
            && parameter.Wire == pages.Parameter;

    private static string FormatPageRule(PaginationPlan plan)
    {
        var arguments = new[]
        {
            FormatOptional(plan.Parameter),
            FormatOptional(plan.Items),
            FormatOptional(plan.Next),
            plan.Kind == PaginationKind.Page && plan.First != 1 ? "first: " + Literals.FormatNumber(plan.First) : null,
            FormatNamed("pages", plan.Pages),
            FormatNamed("total", plan.Total),
            FormatNamed("more", plan.More),
            plan.Optional ? "optional: true" : null,
        };
        var location = plan.Location switch
        {
            PageParameterLocation.Body => ".InBody()",
            PageParameterLocation.BodyNumber => ".InBody(isNumber: true)",
            _ => "",
        };
        return $"PageRule.By{plan.Kind}({string.Join(", ", arguments.Where(argument => argument is not null))}){location}";
    }

    private static string? FormatOptional(string? text) => text is null ? null : Literals.FormatString(text);

    private static string? FormatNamed(string name, string? text) => text is null ? null : $"{name}: {Literals.FormatString(text)}";
}
