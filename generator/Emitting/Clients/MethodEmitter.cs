using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints an operation's methods: the one that returns the value, and the one that returns the response.</summary>
internal static class MethodEmitter
{
    public static void WriteDeclarations(SourceWriter writer, MethodPlan plan)
    {
        var parameters = Arguments.FormatParameters(plan, plan.Signature, withDefaults: true);
        WriteDoc(writer, plan);
        writer.WriteLine($"{FormatResult(plan, withResponse: false)} {plan.Name}Async({parameters});");
        writer.WriteLine();
        WriteResponseDoc(writer, plan);
        writer.WriteLine($"{FormatResult(plan, withResponse: true)} {plan.Name}WithResponseAsync({parameters});");
        if (plan.Pages is { } pages)
        {
            writer.WriteLine();
            WritePagesDoc(writer, plan);
            writer.WriteLine($"{PaginationEmitter.FormatSignature(plan, pages, withDefaults: true)};");
        }
    }

    /// <param name="writer">Receives the code.</param>
    /// <param name="plan">The operation.</param>
    /// <param name="isCalledDirectly">Whether callers see the methods of the class; otherwise the interface alone has the
    /// defaults.</param>
    public static void WriteImplementation(SourceWriter writer, MethodPlan plan, bool isCalledDirectly)
    {
        WriteInherited(writer, plan, isCalledDirectly);
        var parameters = Arguments.FormatParameters(plan, plan.Signature, isCalledDirectly);
        var call = $"{plan.Name}WithResponseAsync({Arguments.FormatNames(plan.Signature)}, {plan.Variables.Token})";
        writer.WriteLine($"public {FormatResult(plan, withResponse: false)} {plan.Name}Async({parameters}) =>");
        writer.WriteLine($"    {Unwrap(plan, call)};\n");
        WriteInherited(writer, plan, isCalledDirectly);
        if (plan.Pages is { } pages)
        {
            WritePages(writer, plan, pages, parameters, isCalledDirectly);
            return;
        }

        writer.WriteLine($"public {FormatResult(plan, withResponse: true)} {plan.Name}WithResponseAsync({parameters})");
        RequestEmitter.Write(writer, plan);
    }

    // Both methods make the same request.
    private static void WritePages(
        SourceWriter writer, MethodPlan plan, PaginationPlan pages, string parameters, bool isCalledDirectly)
    {
        writer.WriteLine($"public {FormatResult(plan, withResponse: true)} {plan.Name}WithResponseAsync({parameters}) =>");
        writer.WriteLine($"    _transport.{RequestEmitter.Send(plan, $"{pages.Builder}({Arguments.FormatNames(plan.Signature)})")};\n");
        WriteInherited(writer, plan, isCalledDirectly);
        PaginationEmitter.Write(writer, plan, pages, isCalledDirectly);
        writer.WriteLine($"\nprivate static ApiRequest {pages.Builder}("
            + $"{string.Join(", ", plan.Signature.Select(Arguments.FormatParameter))})");
        RequestEmitter.WriteBuilder(writer, plan);
    }

    private static void WritePagesDoc(SourceWriter writer, MethodPlan plan)
    {
        PaginationEmitter.WriteSummary(writer, plan);
        if (plan.IsOverloaded)
        {
            WriteCallDoc(writer, plan, plan.Pages!.Signature);
            return;
        }

        writer.WriteLine($"/// <inheritdoc cref=\"{plan.Name}Async\" path=\"/param|/exception\"/>");
        WriteObsolete(writer, plan);
    }

    private static void WriteDoc(SourceWriter writer, MethodPlan plan)
    {
        DocComments.Write(writer, plan.Doc);
        WriteCallDoc(writer, plan, plan.Signature);
    }

    /// <summary>Prints what a call takes and throws.</summary>
    private static void WriteCallDoc(SourceWriter writer, MethodPlan plan, EquatableArray<ArgumentPlan> signature)
    {
        foreach (var argument in signature)
        {
            // A name said twice is no documentation.
            if (argument.Description is { } description)
            {
                DocComments.WriteParameter(writer, argument.Name, description);
            }
        }

        DocComments.WriteParameter(writer, plan.Variables.Token, "Cancels the call.");
        if (plan.ChecksArguments)
        {
            writer.WriteLine(
                "/// <exception cref=\"ArgumentException\">An argument breaks a rule of the specification; nothing was sent.</exception>");
        }

        foreach (var error in plan.Errors?.Types ?? EquatableArray<ErrorTypePlan>.Empty)
        {
            // In a reference a type argument must be a plain name.
            var type = error.Type is NamedType { Kind: not NamedKind.OpenEnum } named ? named.Name : "T";
            var exception = error switch
            {
                { Type: null, Headers: { } headers } => $"HeadersException{{{headers}}}",
                { Headers: { } headers } => $"ApiException{{{type}, {headers}}}",
                _ => $"ApiException{{{type}}}",
            };
            DocComments.WriteException(writer, exception, error.Description);
        }

        writer.WriteLine("/// <exception cref=\"ApiException\">The API refused the call, or its answer could not be read.</exception>");
        WriteObsolete(writer, plan);
    }

    // A name alone does not say which overload is meant.
    private static void WriteResponseDoc(SourceWriter writer, MethodPlan plan)
    {
        if (plan.IsOverloaded)
        {
            WriteDoc(writer, plan);
            return;
        }

        writer.WriteLine($"/// <inheritdoc cref=\"{plan.Name}Async\"/>");
        WriteObsolete(writer, plan);
    }

    private static void WriteInherited(SourceWriter writer, MethodPlan plan, bool isCalledDirectly)
    {
        if (isCalledDirectly)
        {
            writer.WriteLine("/// <inheritdoc/>");
            WriteObsolete(writer, plan);
        }
    }

    private static void WriteObsolete(SourceWriter writer, MethodPlan plan)
    {
        if (plan.Obsolete)
        {
            writer.WriteLine("[Obsolete(\"The API has deprecated this operation.\")]");
        }
    }

    // The call of a stream is made when the loop over its items begins: by the loop's own token, too.
    private static string Unwrap(MethodPlan plan, string call) => plan.Response.Kind switch
    {
        ResponseKind.Lines or ResponseKind.Events => $"ApiItems.Of({plan.Variables.Token} => {call}, {plan.Variables.Token})",
        ResponseKind.Nothing or ResponseKind.EnvelopeNothing => call,
        _ => call + ".Value()",
    };

    /// <summary>What a method returns.</summary>
    private static string FormatResult(MethodPlan plan, bool withResponse)
    {
        var (response, headers) = (plan.Response, plan.Headers);
        var value = response.Kind switch
        {
            ResponseKind.Text => "string",
            ResponseKind.Stream => "Stream",
            ResponseKind.Nothing or ResponseKind.EnvelopeNothing => null,
            ResponseKind.Events => $"ServerSentEvent<{TypeNames.Of(response.Type!, response.Nullable)}>",
            _ => TypeNames.Of(response.Type!, response.Nullable),
        };
        if (response.Kind is ResponseKind.Lines or ResponseKind.Events)
        {
            if (!withResponse)
            {
                return $"IAsyncEnumerable<{value}>";
            }

            value = $"ApiStream<{value}>";
        }

        if (value is null)
        {
            return !withResponse ? "Task" : headers is null ? "Task<ApiResponse>" : $"Task<HeadersResponse<{headers}>>";
        }

        return !withResponse
            ? $"Task<{value}>"
            : headers is null ? $"Task<ApiResponse<{value}>>" : $"Task<ApiResponse<{value}, {headers}>>";
    }
}
