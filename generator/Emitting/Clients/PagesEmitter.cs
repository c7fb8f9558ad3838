using System.Globalization;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the method that walks over an operation's pages.</summary>
internal static class PagesEmitter
{
    public static void WriteDoc(SourceWriter writer, MethodPlan plan)
    {
        writer.Line($"/// <summary>All items of <see cref=\"{plan.Name}Async\"/>, page after page: a page is asked for when its first "
            + $"item is.</summary>");
        if (plan.Parameters.FirstOrDefault(parameter => IsPage(parameter, plan.Pages)) is { } start)
        {
            var name = start.Property is { } property ? $"<see cref=\"{plan.Options}.{property}\"/>" : $"<paramref name=\"{start.Name}\"/>";
            writer.Line($"/// <remarks>It begins at the first page, or at the one that {name} names.</remarks>");
        }

        writer.Line($"/// <inheritdoc cref=\"{plan.Name}Async\" path=\"/param|/exception\"/>");
    }

    public static string Signature(MethodPlan plan, PagesPlan pages, bool withDefaults)
    {
        var parameters = Parameters(
            plan,
            pages).Select(parameter => $"{parameter.Type} {parameter.Name}{(parameter.Optional && withDefaults ? " = null" : "")}");
        return $"IAsyncEnumerable<{TypeNames.Of(pages.Item, pages.ItemNullable)}> {pages.Name}Async("
            + $"{string.Join(", ", parameters.Append(Signatures.Token(plan, withDefaults)))})";
    }

    public static void Write(SourceWriter writer, MethodPlan plan, PagesPlan pages, bool withDefaults)
    {
        var own = new HashSet<string>(Parameters(plan, pages).Select(parameter => parameter.Name), StringComparer.Ordinal);
        var arguments =
            string.Join(", ", Signatures.Parameters(plan).Select(parameter => own.Contains(parameter.Name) ? parameter.Name : "null"));
        var send = plan.Response.Kind == ResponseKind.Envelope ? "SendEnvelopePagesAsync" : "SendPagesAsync";
        writer.Line($"public {Signature(plan, pages, withDefaults)} =>");
        writer.Line($"    _transport.{send}({pages.Builder}({arguments}), {Paging(pages)}, "
            + $"{TypeNames.Codec(pages.Item, pages.ItemNullable)}, {plan.Variables.Token});");
    }

    /// <summary>The parameters of the method: those of the operation, but for a body of which no page has need.</summary>
    private static IEnumerable<Signatures.Parameter> Parameters(MethodPlan plan, PagesPlan pages) =>
        Signatures.Parameters(pages.Place == PageParameterPlace.Query ? plan with { Body = null } : plan);

    private static bool IsPage(ParameterPlan parameter, PagesPlan? pages) =>
        pages is { Place: PageParameterPlace.Query } && parameter.Target == ParameterTarget.Query && parameter.Wire == pages.Parameter;

    private static string Paging(PagesPlan plan)
    {
        var arguments = new[]
        {
            Text(plan.Parameter),
            Text(plan.Items),
            Text(plan.Next),
            plan.Kind == PagesKind.ByPage && plan.First != 1 ? "first: " + plan.First.ToString(CultureInfo.InvariantCulture) : null,
            Named("pages", plan.Pages),
            Named("total", plan.Total),
            Named("more", plan.More),
            plan.Optional ? "optional: true" : null,
        };
        var place = plan.Place switch
        {
            PageParameterPlace.Body => ".InBody()",
            PageParameterPlace.BodyNumber => ".InBody(isNumber: true)",
            _ => "",
        };
        return $"PageRule.{plan.Kind}({string.Join(", ", arguments.Where(argument => argument is not null))}){place}";
    }

    private static string? Text(string? text) => text is null ? null : Literals.String(text);

    private static string? Named(string name, string? text) => text is null ? null : $"{name}: {Literals.String(text)}";
}
