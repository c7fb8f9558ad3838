using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Specwright.Generator.Modeling;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Pipeline;
using Specwright.Testing.Driving;
using Specwright.Testing.Reading;

namespace Specwright.Testing.Corpus;

/// <summary>
/// Counts the places of an API (members, items, parameters, bodies) whose schema is any JSON value, by cause: each becomes a
/// <c>JsonElement</c>.
/// </summary>
internal static class UntypedMembers
{
    public static ImmutableDictionary<string, int> Of(IReadOnlyList<SpecSource> specs, CancellationToken cancellationToken)
    {
        var files = DocumentSpecs.Outline(specs, cancellationToken);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var client in ClientInput.CreateAll([.. files], cancellationToken)
            .Where(static client => client.Options.Namespace == DocumentSpecs.Namespace))
        {
            if (ReadDocument.Read(
                client.Fragments,
                client.Library,
                client.IsLibrary,
                cancellationToken) is { Document: { } document } reading)
            {
                Count(ApiModeler.Build(document, reading.Budget, cancellationToken).Item1, counts);
            }
        }

        return counts.ToImmutableDictionary();
    }

    private static void Count(ApiModel model, SortedDictionary<string, int> counts)
    {
        var schemas = model.Schemas.ToDictionary(static schema => schema.Id, StringComparer.Ordinal);
        foreach (var use in UsesIn(model))
        {
            if (!schemas.TryGetValue(use.Id, out var schema))
            {
                Add("(no such schema)");
            }
            else if (schema.Shape is AnyShape any)
            {
                Add(any.Cause.ToString());
            }
        }

        void Add(string cause) => counts[cause] = counts.GetValueOrDefault(cause) + 1;
    }

    // The model is a tree of records; schemas refer to each other by id. Whatever it gains, its uses of schemas are found.
    private static IEnumerable<SchemaUse> UsesIn(object root)
    {
        var pending = new Stack<object>([root]);
        while (pending.TryPop(out var value))
        {
            if (value is SchemaUse use)
            {
                yield return use;
            }
            else if (value is IEnumerable items)
            {
                foreach (var item in items)
                {
                    Push(item);
                }
            }
            else
            {
                foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
                {
                    Push(property.GetValue(value));
                }
            }
        }

        void Push(object? value)
        {
            if (value is not null && value is not string && !value.GetType().IsPrimitive && !value.GetType().IsEnum)
            {
                pending.Push(value);
            }
        }
    }
}
