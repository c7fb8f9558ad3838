using System.Reflection;

namespace Specwright.Generator.Tests.Harness;

/// <summary>Walks everything that a value reaches through its fields.</summary>
internal static class ObjectGraph
{
    private static readonly string[] s_forbiddenNamespaces = [
        "Microsoft.CodeAnalysis",
        "Microsoft.OpenApi",
        "System.Text.Json",
        "YamlDotNet",
    ];

    /// <summary>
    /// The first object that must not be there, with the fields that lead to it; <see langword="null"/> when there is none.
    /// </summary>
    public static string? FindForbidden(object? root)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object Value, string Path)>();
        Push(root, root?.GetType().Name ?? "");
        while (pending.TryPop(out var item))
        {
            var type = item.Value.GetType();
            if (IsForbidden(type))
            {
                return $"{type.FullName} at {item.Path}";
            }

            if (item.Value is Array array)
            {
                if (!IsLeaf(type.GetElementType()!))
                {
                    for (var i = 0; i < array.Length; i++)
                    {
                        Push(array.GetValue(i), $"{item.Path}[{i}]");
                    }
                }

                continue;
            }

            if (item.Value is Delegate method)
            {
                Push(method.Target, item.Path + ".Target");
                continue;
            }

            foreach (var field in FieldsOf(type))
            {
                Push(field.GetValue(item.Value), $"{item.Path}.{field.Name}");
            }
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is not null && !IsLeaf(value.GetType()) && (value.GetType().IsValueType || visited.Add(value)))
            {
                pending.Push((value, path));
            }
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!IsLeaf(field.FieldType))
                {
                    yield return field;
                }
            }
        }
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive
            || type.IsEnum
            || type.IsPointer
            || type == typeof(string)
            || type == typeof(decimal)
            || typeof(MemberInfo).IsAssignableFrom(type);

    private static bool IsForbidden(Type type) =>
        s_forbiddenNamespaces.Any(name => type.Namespace == name
            || type.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) == true);
}
