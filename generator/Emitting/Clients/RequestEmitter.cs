using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Types;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints a method's body: the request is described, and one call into the runtime sends it.</summary>
internal static class RequestEmitter
{
    public static void Write(SourceWriter writer, MethodPlan plan)
    {
        using (writer.WriteBraces())
        {
            WriteRequest(writer, plan);
            writer.WriteLine($"return _transport.{Send(plan, plan.Variables.Request)};");
        }
    }

    /// <summary>The body of a method that only makes the request.</summary>
    public static void WriteBuilder(SourceWriter writer, MethodPlan plan)
    {
        using (writer.WriteBraces())
        {
            WriteRequest(writer, plan);
            writer.WriteLine($"return {plan.Variables.Request};");
        }
    }

    private static void WriteRequest(SourceWriter writer, MethodPlan plan)
    {
        var (_, options, request, _) = plan.Variables;
        writer.WriteLine(
            $"var {request} = new ApiRequest({FormatHttpMethod(plan.HttpMethod)}, {Literals.FormatString(plan.Path)}, {options});");
        if (plan.ReadsOptions)
        {
            writer.WriteLine($"{options} ??= new();");
        }

        foreach (var parameter in plan.Parameters)
        {
            writer.WriteLine($"{request}.{FormatCall(parameter, Arguments.FormatValue(plan, parameter))};");
        }

        WriteBody(writer, plan);
        foreach (var parameter in plan.Parameters.Where(static parameter => parameter.IsNullRefused))
        {
            WriteRequired(writer, request, parameter.Wire, parameter.Name);
        }

        foreach (var parameter in plan.Parameters.Where(static parameter => !parameter.Checks.IsEmpty))
        {
            CheckEmitter.Write(
                writer,
                $"{request}.Check()",
                Literals.FormatString(parameter.Wire),
                Arguments.FormatValue(plan, parameter),
                parameter.Checks);
        }

        if (plan.Response.Accept is { } accept)
        {
            writer.WriteLine($"{request}.Accept({Literals.FormatString(accept)});");
        }

        if (plan.Errors is { } errors)
        {
            writer.WriteLine($"{request}.Errors({errors.Function});");
        }

        if (plan.TakesNotModified)
        {
            writer.WriteLine($"{request}.TakeNotModified();");
        }

        if (plan.Anonymous)
        {
            writer.WriteLine($"{request}.Anonymous();");
        }

        if (plan.Scopes is { } scopes)
        {
            writer.WriteLine($"{request}.Scopes({Literals.FormatString(scopes)});");
        }

        if (plan.ServerUrl is { } server)
        {
            writer.WriteLine($"{request}.Server({Literals.FormatString(server)});");
        }
    }

    private static string FormatHttpMethod(string method) => method switch
    {
        "GET" => "HttpMethod.Get",
        "PUT" => "HttpMethod.Put",
        "POST" => "HttpMethod.Post",
        "DELETE" => "HttpMethod.Delete",
        "HEAD" => "HttpMethod.Head",
        "OPTIONS" => "HttpMethod.Options",
        "TRACE" => "HttpMethod.Trace",
        "PATCH" => "ApiMethods.Patch",
        _ => $"ApiMethods.Get({Literals.FormatString(method)})",
    };

    private static string FormatCall(ParameterPlan plan, string value)
    {
        var name = Literals.FormatString(plan.Wire);
        var options = (plan.Style is { } style ? $", style: ParameterStyle.{style}" : "")
            + (plan.Explode is { } explode ? $", explode: {Literals.FormatBoolean(explode)}" : "")
            + (plan.AllowReserved ? ", allowReserved: true" : "");
        if (plan.Location == ParameterLocation.QueryString)
        {
            return $"QueryString({value}, {TypeNames.FormatCodec(plan.Type)}"
                + $"{(plan.MediaType is { } mediaType ? ", " + Literals.FormatString(mediaType) : "")})";
        }

        if (plan.AsJson)
        {
            return $"{plan.Location}Json({name}, {value}, {TypeNames.FormatCodec(plan.Type)})";
        }

        return plan.Type is ScalarType { Kind: ScalarKind.String or ScalarKind.Secret } && options.Length == 0
            ? $"{plan.Location}({name}, {value})"
            : $"{plan.Location}({name}, {value}, {TypeNames.FormatCodec(plan.Type)}{options})";
    }

    private static void WriteBody(SourceWriter writer, MethodPlan plan)
    {
        if (plan.Body is not { } body)
        {
            return;
        }

        var (_, options, request, form) = plan.Variables;
        var name = Identifiers.Escape(body.Name);
        var mediaType = (body.ContentTypeProperty is { } chosen ? $"{options}.{Identifiers.Escape(chosen)} ?? " : "")
            + Literals.FormatString(body.MediaType);
        switch (body.Kind)
        {
            case BodyKind.Json:
                var special = body.MediaType == "application/json" ? "" : ", " + mediaType;
                writer.WriteLine($"{request}.Json({name}, {TypeNames.FormatCodec(body.Type!, body.Nullable)}{special});");
                break;
            case BodyKind.Form:
                writer.WriteLine($"{request}.Form({name}, {TypeNames.FormatCodec(body.Type!, body.Nullable)}"
                    + $"{string.Concat(body.Encodings.Select(FormatEncoding))});");
                break;
            case BodyKind.Text:
                writer.WriteLine($"{request}.Text({name}, {mediaType});");
                break;
            case BodyKind.Stream:
                writer.WriteLine($"{request}.Stream({name}, {mediaType});");
                break;
            case BodyKind.Multipart:
                writer.WriteLine($"var {form} = {request}.Multipart({mediaType}{(body.Optional ? ", optional: true" : "")});");
                foreach (var part in body.Parts)
                {
                    writer.WriteLine($"{form}.{FormatPart(part, Arguments.FormatValue(plan, part))};");
                }

                foreach (var part in body.Parts.Where(part => part.IsNeeded))
                {
                    writer.WriteLine($"{form}.Needs({Literals.FormatString(part.Wire)}, {Arguments.FormatValue(plan, part)});");
                }

                break;
        }

        if (body.IsNullRefused)
        {
            WriteRequired(writer, request, "body", body.Name);
        }

        foreach (var part in body.Parts.Where(static part => part.IsNullRefused))
        {
            WriteRequired(writer, request, part.Wire, part.Name);
        }

        CheckEmitter.Write(writer, $"{request}.Check()", "\"body\"", name, body.Checks);
    }

    private static string FormatEncoding(EncodingPlan plan) => plan.ContentType is { } contentType
        ? $", new FormEncoding({Literals.FormatString(plan.Wire)}, {Literals.FormatString(contentType)})"
        : $", new FormEncoding({Literals.FormatString(plan.Wire)}, ParameterStyle.{plan.Style}, explode: "
            + $"{Literals.FormatBoolean(plan.Explode)}{(plan.AllowReserved ? ", allowReserved: true" : "")})";

    // The compiler warns of a null; what does not heed it must not send a request that lacks what the API requires.
    private static void WriteRequired(SourceWriter writer, string request, string wire, string name) =>
        writer.WriteLine($"{request}.Required({Literals.FormatString(wire)}, {Identifiers.Escape(name)});");

    private static string FormatPart(PartPlan part, string value)
    {
        var name = Literals.FormatString(part.Wire);
        var contentType = part.ContentType is { } type ? ", " + Literals.FormatString(type) : "";
        if (part.Style is { } style)
        {
            return $"Field({name}, {value}, {TypeNames.FormatCodec(part.Type)}, ParameterStyle.{style.Style}, explode: "
                + $"{Literals.FormatBoolean(style.Explode)})";
        }

        if (part.IsNamedByCaller)
        {
            return $"Named({name}, {value}{contentType})";
        }

        return part.IsFile || part.IsFileList
            ? $"File{(part.IsFileList ? "s" : "")}({name}, {value}{contentType})"
            : $"Field({name}, {value}, {TypeNames.FormatCodec(part.Type)}{contentType})";
    }

    /// <summary>The call that sends a request.</summary>
    public static string Send(MethodPlan plan, string request) =>
        Send(plan.Response, request, plan.Variables.Token)
            + (plan.Headers is { } type ? $".WithHeaders(static response => new {type}(response))" : "");

    private static string Send(ResponsePlan response, string request, string token)
    {
        if (response is { Kind: ResponseKind.ByStatus, Type: { } union })
        {
            return $"SendByStatusAsync({request}, {TypeNames.Of(union)}.Read, {token})";
        }

        var codec = response.Type is { } type ? TypeNames.FormatCodec(type, response.Nullable) + ", " : "";
        return response.Kind switch
        {
            ResponseKind.Nothing => $"SendAsync({request}, {token})",
            ResponseKind.EnvelopeNothing => $"SendEnvelopeAsync({request}, {token})",
            ResponseKind.Envelope => $"SendEnvelopeAsync({request}, {codec}{token})",
            ResponseKind.Json => $"SendJsonAsync({request}, {codec}{token})",
            ResponseKind.Text => $"SendTextAsync({request}, {token})",
            ResponseKind.Stream => $"SendStreamAsync({request}, {token})",
            ResponseKind.Lines => $"OpenLinesAsync({request}, {codec}{token})",
            ResponseKind.Events => $"OpenEventsAsync({request}, {codec}{token})",
            _ => throw new ArgumentOutOfRangeException(nameof(response)),
        };
    }
}
