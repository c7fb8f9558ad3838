using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The rules of JSON Schema for objects with named members, as requests carry them: without what is read only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelChecks
{
    // Nothing is checked that is null.
    private static readonly Action<IModel?, ArgumentChecks> s_check = static (model, checks) => model!.Check(checks);

    /// <summary>Checks a nested model by its own rules; <see langword="null"/> has none.</summary>
    public static void Model(this ArgumentChecks checks, string name, JsonModel? value) => checks.Descend(name, value, s_check);

    /// <inheritdoc cref="Model(ArgumentChecks, string, JsonModel)"/>
    public static void Model(this ArgumentChecks checks, string name, OpenModel? value) => checks.Descend(name, value, s_check);

    /// <summary>Checks each model of a list by its own rules.</summary>
    public static void EachModel(this ArgumentChecks checks, string name, IReadOnlyList<JsonModel?>? models) =>
        checks.Each(name, models, s_check);

    /// <inheritdoc cref="EachModel(ArgumentChecks, string, IReadOnlyList{JsonModel})"/>
    public static void EachModel(this ArgumentChecks checks, string name, IReadOnlyList<OpenModel?>? models) =>
        checks.Each(name, models, s_check);

    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    public static void Members<T>(this ArgumentChecks checks, T model, JsonCodec<T> codec, int min = 0, int max = int.MaxValue)
    {
        if (Names(model, codec) is { } names)
        {
            checks.Count("", names.Count, min, max, "member", "members");
        }
    }

    /// <summary><c>dependentRequired</c>: members that must be there if another one is.</summary>
    public static void Dependent<T>(this ArgumentChecks checks, T model, JsonCodec<T> codec, string name, params string[] required)
    {
        if (Names(model, codec) is { } names && names.Contains(name))
        {
            foreach (var missing in required)
            {
                if (!names.Contains(missing))
                {
                    checks.Add(missing, $"is required where {name} is given");
                }
            }
        }
    }

    // What cannot be written is refused when it is.
    private static HashSet<string>? Names<T>(T model, JsonCodec<T> codec)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var json = codec.WriteRequest(model);
            var reader = new Utf8JsonReader(json.Written, new JsonReaderOptions { MaxDepth = 2 * JsonValueWriter.MaxLevels });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    names.Add(reader.GetString()!);
                    reader.Skip();
                }
            }

            return names;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
