using System.Text.Json;

namespace Specwright.CompilerServices;

/// <content>The rules of JSON Schema for objects with named members, as requests carry them: without what is read only.</content>
public sealed partial class ArgumentChecks
{
    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    public void Members<T>(T model, JsonCodec<T> codec, int min = 0, int max = int.MaxValue)
    {
        if (Names(model, codec) is not { } names)
        {
            return;
        }

        if (names.Count < min)
        {
            Add("", $"must have at least {Count(min, "member")}, but has {Text(names.Count)}");
        }
        else if (names.Count > max)
        {
            Add("", $"must have at most {Count(max, "member")}, but has {Text(names.Count)}");
        }
    }

    /// <summary><c>dependentRequired</c>: members that must be there if another one is.</summary>
    public void Dependent<T>(T model, JsonCodec<T> codec, string name, params string[] required)
    {
        if (Names(model, codec) is { } names && names.Contains(name))
        {
            foreach (var missing in required.Where(one => !names.Contains(one)))
            {
                Add(missing, $"is required where {name} is given");
            }
        }
    }

    // What cannot be written is refused when it is.
    private static HashSet<string>? Names<T>(T model, JsonCodec<T> codec)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var json = JsonValueWriter.Request(model, codec);
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
