using System.Reflection;
using System.Text;

namespace Specwright.AspNetCore.Tests;

/// <summary>The names of everything that is public in a generated client.</summary>
internal static class ClientNames
{
    /// <summary>Writes all names as lists.</summary>
    /// <param name="client">The client's class.</param>
    public static string Write(Type client)
    {
        var types = client.Assembly.GetExportedTypes().Where(type => type.Namespace == client.Namespace)
            .OrderBy(static type => type.Name, StringComparer.Ordinal).ToArray();
        var text = new StringBuilder("\nMethods, without the `…WithResponseAsync` that each has beside it:\n\n");
        foreach (var group in client.GetProperties().OrderBy(static group => group.Name, StringComparer.Ordinal))
        {
            MarkdownList.Append(
                text,
                $"`client.{group.Name}`: {string.Join(", ", group.PropertyType.GetMethods().Where(IsShown).Select(Show))}");
        }

        text.Append("\nTypes:\n\n");
        foreach (var (kind, ofKind) in Kinds(client))
        {
            MarkdownList.Append(text, $"{kind}: {string.Join(", ", types.Where(ofKind).Select(static type => $"`{type.Name}`"))}");
        }

        foreach (var parent in types.Where(static type => type.IsAbstract && !type.IsInterface))
        {
            var cases = types.Where(type => type.BaseType == parent).Select(static type => $"`{type.Name}`");
            MarkdownList.Append(text, $"cases of `{parent.Name}`: {string.Join(", ", cases)}");
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<(string Kind, Func<Type, bool> OfKind)> Kinds(Type client) =>
    [
        ("the client, and what belongs to it", type => !IsModel(type) && !type.IsEnum && !type.IsInterface && !IsUnion(type)),
        ("interfaces of its groups", static type => type.IsInterface),
        ("records", type => IsModel(type) && type.BaseType!.Assembly != client.Assembly),
        ("enums", static type => type.IsEnum),
        ("unions", IsUnion),
    ];

    private static bool IsModel(Type type) => typeof(JsonModel).IsAssignableFrom(type) || typeof(OpenModel).IsAssignableFrom(type);

    private static bool IsUnion(Type type) => typeof(Union).IsAssignableFrom(type);

    private static bool IsShown(MethodInfo method) => !method.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal);

    private static string Show(MethodInfo method)
    {
        var parameters = method.GetParameters().Where(static parameter => parameter.ParameterType != typeof(CancellationToken));
        return $"`{method.Name}({string.Join(
            ", ",
            parameters.Select(static parameter => parameter.Name + (parameter.IsOptional ? "?" : "")))})`";
    }
}
