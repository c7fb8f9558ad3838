using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the method that enumerates an operation's pages.</summary>
internal static class PaginationEmitter
{
    /// <summary>Prints what the method does, and where it begins.</summary>
    public static void WriteSummary(SourceWriter writer, MethodPlan plan)
    {
        // The name of several methods is no reference to one of them.
        var method = plan.IsOverloaded ? $"<c>{plan.Name}Async</c>" : $"<see cref=\"{plan.Name}Async\"/>";
        writer.WriteLine($"/// <summary>All items of {method}, page after page: a page is asked for when its first item is.</summary>");
        if (plan.Pages!.Start is { } start)
        {
            var name = start.Property is { } property ? $"<see cref=\"{plan.Options}.{property}\"/>" : $"<paramref name=\"{start.Name}\"/>";
            writer.WriteLine($"/// <remarks>It begins at the first page, or at the one that {name} names.</remarks>");
        }
    }

    public static string FormatSignature(MethodPlan plan, PaginationPlan pages, bool withDefaults) =>
        $"IAsyncEnumerable<{TypeNames.Of(pages.Item, pages.ItemNullable)}> {pages.Name}Async("
            + $"{Arguments.FormatParameters(plan, pages.Signature, withDefaults)})";

    public static void Write(SourceWriter writer, MethodPlan plan, PaginationPlan pages, bool withDefaults)
    {
        var arguments = string.Join(", ", plan.Signature.Select(argument =>
            pages.Signature.Contains(argument) ? Identifiers.Escape(argument.Name) : "null"));
        var send = plan.Response.Kind == ResponseKind.Envelope ? "SendEnvelopePagesAsync" : "SendPagesAsync";
        writer.WriteLine($"public {FormatSignature(plan, pages, withDefaults)} =>");
        writer.WriteLine($"    _transport.{send}({pages.Builder}({arguments}), {FormatPageRule(pages)}, "
            + $"{TypeNames.FormatCodec(pages.Item, pages.ItemNullable)}, {plan.Variables.Token});");
    }

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
