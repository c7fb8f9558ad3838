using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Tells whether two overloads of a method, which differ in their bodies, could be meant by the same call.</summary>
internal static class BodyOverloads
{
    private static readonly TypeRef s_text = new ScalarType(ScalarKind.String);
    private static readonly TypeRef s_stream = new NamedType("Stream", NamedKind.Record);
    private static readonly TypeRef s_options = new NamedType("ApiCallOptions", NamedKind.Record);
    private static readonly TypeRef s_file = new NamedType("ApiFile", NamedKind.Record);

    /// <summary>Whether there is a number of arguments that both take, of the same types: the compiler could not choose then.</summary>
    public static bool AreAmbiguous(BodyPlan first, BodyPlan second, IReadOnlyList<ParameterPlan> parameters)
    {
        var one = GetSignature(first, parameters, out var oneRequired);
        var two = GetSignature(second, parameters, out var twoRequired);
        var required = Math.Max(oneRequired, twoRequired);
        if (required > Math.Min(one.Count, two.Count))
        {
            return false;
        }

        for (var i = 0; i < required; i++)
        {
            if (one[i] != two[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The C# type of a body that is one parameter; <see langword="null"/> for one of several parts.</summary>
    public static TypeRef? TypeOf(BodyPlan body) => body.Kind switch
    {
        BodyKind.Multipart => null,
        BodyKind.Text => s_text,
        BodyKind.Stream => s_stream,
        _ => RemoveNullable(body.Type!),
    };

    /// <summary>The types in the order in which C# has them: what is required comes first.</summary>
    private static List<TypeRef> GetSignature(BodyPlan body, IReadOnlyList<ParameterPlan> parameters, out int required)
    {
        var types = new List<(TypeRef Type, bool Optional)>();
        types.AddRange(parameters.Where(parameter => !parameter.Optional).Select(parameter => (RemoveNullable(parameter.Type), false)));
        if (TypeOf(body) is { } type)
        {
            types.Add((type, body.Optional));
        }

        types.AddRange(body.Parts.Where(static part => !part.Optional || part.IsNeeded)
            .Select(part => (
                part.IsFile ? s_file : part.IsFileList ? new ListType(s_file, false) : RemoveNullable(part.Type!),
                part.Optional)));
        types.Add((s_options, true));
        required = types.Count(one => !one.Optional);
        return types.OrderBy(one => one.Optional).Select(one => one.Type).ToList();
    }

    /// <summary>The type as the compiler sees it: a secret is a text, and what may be null within is the same.</summary>
    private static TypeRef RemoveNullable(TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Secret } => s_text,
        ScalarType scalar => new ScalarType(scalar.Kind),
        ListType list => new ListType(RemoveNullable(list.Item), list.ItemNullable && list.Item.IsValueType),
        MapType map => new MapType(RemoveNullable(map.Value), map.ValueNullable && map.Value.IsValueType),
        _ => type,
    };
}
