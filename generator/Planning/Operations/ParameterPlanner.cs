using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.CallOptions;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Operations;

/// <summary>Plans the parameters of a method: path, query, header and cookie.</summary>
internal sealed class ParameterPlanner(TypeMapper types, CheckPlanner checks)
{
    // The operations of a path come one after the other.
    private (string Path, PathTemplate Template) _last = ("", PathTemplate.Of(""));

    /// <param name="operation">The operation.</param>
    /// <param name="locals">The names of the method's parameters.</param>
    /// <param name="options">Takes those that are optional.</param>
    public List<ParameterPlan> Plan(OperationModel operation, NameScope locals, OptionsPlanner options)
    {
        var planned = new List<ParameterPlan>();
        _last = _last.Path == operation.Path ? _last : (operation.Path, PathTemplate.Of(operation.Path));
        var path = _last.Template;
        foreach (var parameter in operation.Parameters.OrderBy(parameter => GetPosition(parameter, path)))
        {
            planned.Add(Plan(parameter, locals, options));
        }

        return planned;
    }

    /// <summary>
    /// Path parameters come first and in the order of the path, so that the methods of one resource agree; the others in the order of the
    /// document.
    /// </summary>
    private static int GetPosition(ParameterModel parameter, PathTemplate path) =>
        parameter.Location == ParameterLocation.Path ? path.PositionOf(parameter.Name) : int.MaxValue;

    private ParameterPlan Plan(ParameterModel parameter, NameScope locals, OptionsPlanner options)
    {
        // A parameter that may be anything is a text: that is what it becomes.
        var type = types.Map(parameter.Schema, open: false) is var mapped
            && mapped is ScalarType { Kind: ScalarKind.Element }
            && parameter.MediaType is null
            ? new ScalarType(ScalarKind.String)
            : mapped;
        var (style, explode) = ChooseStyle(parameter);
        var isArgument = parameter.Required || parameter.Location == ParameterLocation.Path;
        var description = DocLine.Of(parameter.Description);
        return new ParameterPlan
        {
            Name = isArgument ? ChooseName(parameter, locals) : "",
            Property = isArgument ? null : options.Add(parameter, type, description),
            Wire = parameter.Name,
            Type = type,
            Location = parameter.Location,
            Style = style,
            Explode = explode,
            AllowReserved = parameter.AllowReserved && parameter.Location is ParameterLocation.Path or ParameterLocation.Query,
            AsJson = parameter.MediaType is { } media && parameter.Location != ParameterLocation.QueryString && !IsText(media, type),
            MediaType = parameter.Location == ParameterLocation.QueryString
                && parameter.MediaType is not "application/x-www-form-urlencoded"
                ? parameter.MediaType
                : null,
            Description = description,
            Checks = checks.Plan(parameter.Schema, type),
        };
    }

    /// <summary>A text of a media type that is no JSON is what it is.</summary>
    private static bool IsText(string mediaType, TypeRef type) =>
        type is ScalarType { Kind: ScalarKind.String or ScalarKind.Secret }
            && mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0;

    private static string ChooseName(ParameterModel parameter, NameScope locals)
    {
        var name = parameter.NameOverride is { } given && Identifiers.IsGivenParameter(given)
            ? Identifiers.ToCamel(given)
            : Identifiers.ToCamelCase(parameter.Name, "value");
        return locals.TryTake(name)
            ? name
            : locals.Take(name, name + parameter.Location, Identifiers.ToCamel(Identifiers.SpellOut(parameter.Name, "value")));
    }

    /// <summary>Style and explode, where they are not what the runtime's methods for the location assume.</summary>
    private static (ParameterStyle? Style, bool? Explode) ChooseStyle(ParameterModel parameter)
    {
        var usual = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie
            ? ParameterStyle.Form : ParameterStyle.Simple;
        ParameterStyle? style = parameter.Style == usual || parameter.Location == ParameterLocation.QueryString
            ? null
            : parameter.Style;
        var assumedExplode = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie;
        return (style, parameter.Explode == assumedExplode ? null : parameter.Explode);
    }
}
