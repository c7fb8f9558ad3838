using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>The types that methods name.</summary>
internal static class MethodTypes
{
    /// <summary>What methods take and give.</summary>
    public static IEnumerable<TypeRef?> Of(EquatableArray<MethodPlan> methods)
    {
        foreach (var method in methods)
        {
            foreach (var parameter in method.Parameters)
            {
                yield return parameter.Type;
            }

            yield return method.Body?.Type;
            foreach (var part in method.Body?.Parts ?? EquatableArray<PartPlan>.Empty)
            {
                yield return part.Type;
            }

            yield return method.Options is { } options ? new NamedType(options, NamedKind.Record) : null;
            yield return method.Response.Type;
            yield return method.Headers is { } headers ? new NamedType(headers, NamedKind.Record) : null;
            foreach (var error in method.Errors?.Types ?? EquatableArray<ErrorTypePlan>.Empty)
            {
                yield return error.Type;
                yield return error.Headers is { } refusal ? new NamedType(refusal, NamedKind.Record) : null;
            }
        }
    }

    /// <summary>The name of the type, or of what it is a list or a map of.</summary>
    public static string? NameIn(TypeRef? type)
    {
        while (type is ListType or MapType)
        {
            type = type is ListType list ? list.Item : ((MapType)type).Value;
        }

        return (type as NamedType)?.Name;
    }
}
