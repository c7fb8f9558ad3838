using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>
/// Makes the path parameters fit the path: each <c>{name}</c> has one, and each stands in the path. Reading has reported where they do not.
/// </summary>
internal static class PathParameters
{
    public static EquatableArray<ParameterModel> Complete(
        SchemaModeler schemas,
        string path,
        string pointer,
        List<ParameterModel> parameters)
    {
        var names = new HashSet<string>(ReadNames(path), StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<ParameterModel>(parameters.Count);
        foreach (var parameter in parameters)
        {
            if (parameter.Location != ParameterLocationKind.Path)
            {
                result.Add(parameter);
            }
            else if (names.Contains(parameter.Name))
            {
                declared.Add(parameter.Name);
                result.Add(parameter);
            }
        }

        foreach (var name in ReadNames(RemoveQuery(path)).Where(name => !declared.Contains(name)))
        {
            var ownPointer = BoundedPointer.Append(pointer, name);
            result.Add(new ParameterModel
            {
                Name = name,
                Location = ParameterLocationKind.Path,
                Pointer = ownPointer,
                Required = true,
                Style = ParameterStyleKind.Simple,
                Schema = schemas.Use(ownPointer + "/schema", new StringShape(Format: null)),
            });
        }

        return result.ToEquatableArray();
    }

    // What stands behind ? or # may well be filled by query parameters.
    private static string RemoveQuery(string path) => path.IndexOfAny(['?', '#']) is var end && end < 0 ? path : path.Substring(0, end);

    /// <summary>The names in braces, each once, as they appear.</summary>
    private static List<string> ReadNames(string path)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var start = path.IndexOf('{'); start >= 0;)
        {
            var end = path.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            var name = path.Substring(start + 1, end - start - 1);
            if (name.Length > 0 && known.Add(name))
            {
                names.Add(name);
            }

            start = path.IndexOf('{', end);
        }

        return names;
    }
}
