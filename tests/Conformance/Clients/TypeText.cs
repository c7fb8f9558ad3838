using System.Reflection;

namespace Specwright.Conformance.Clients;

/// <summary>Compares types as source names them with those of the compiled client: overloads differ in them alone.</summary>
internal static class TypeText
{
    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["string"] = "String",
        ["bool"] = "Boolean",
        ["int"] = "Int32",
        ["long"] = "Int64",
        ["uint"] = "UInt32",
        ["ulong"] = "UInt64",
        ["double"] = "Double",
        ["float"] = "Single",
        ["decimal"] = "Decimal",
        ["byte[]"] = "Byte[]",
    };

    /// <summary>Whether the parameters have the names and types of the method's.</summary>
    public static bool AreSame(GeneratedMethod method, ParameterInfo[] parameters) =>
        parameters.Length == method.Parameters.Length
        && method.Parameters
            .Zip(parameters)
            .All(static one => one.First.Name == one.Second.Name && IsSame(one.First.Type, one.Second.ParameterType));

    private static bool IsSame(string text, Type type)
    {
        text = text.TrimEnd('?');
        var name = text.Split('<')[0];
        name = name[(Math.Max(name.LastIndexOf('.'), name.LastIndexOf(':')) + 1)..];
        return (s_keywords.GetValueOrDefault(name) ?? name) == (Nullable.GetUnderlyingType(type) ?? type).Name.Split('`')[0];
    }
}
