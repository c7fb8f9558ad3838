using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Conformance.Clients;

/// <summary>Reads and writes values with the client's own codecs, found by their types.</summary>
internal static class CodecFinder
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static;

    // A number has several codecs: which one reads a member depends on its schema, not on its type. The one that reads most takes whatever
    // a schema may allow (a number, its text, NaN), and all of them write a number.
    private static readonly Dictionary<Type, object> s_scalars = typeof(JsonCodecs).GetProperties()
        .GroupBy(static property => property.PropertyType.GetGenericArguments()[0])
        .ToDictionary(static codecs => codecs.Key, static codecs => codecs.MaxBy(static codec => FormsRead(codec.Name))!.GetValue(null)!);

    /// <summary>The value that JSON means for a type; a type of values may be nullable.</summary>
    public static object? Read(Type type, JsonNode json) =>
        typeof(CodecFinder).GetMethod(nameof(ReadValue), Hidden)!.MakeGenericMethod(Nullable.GetUnderlyingType(type) ?? type)
            .Invoke(
                null,
                BindingFlags.DoNotWrapExceptions,
                null,
                [Of(Nullable.GetUnderlyingType(type) ?? type), json.ToJsonString()],
                null);

    /// <summary>The JSON of a value of a type; of a union of what several statuses bring, that of the value in it.</summary>
    public static string Write(Type type, object value) => value is Union union && type.GetCustomAttribute<JsonConverterAttribute>() is null
        ? WriteAs(Described(union.Value.GetType()), union.Value)
        : WriteAs(type, value);

    private static string WriteAs(Type type, object value) =>
        (string)typeof(CodecFinder).GetMethod(nameof(WriteValue), Hidden)!.MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Of(type), value], null)!;

    private static int FormsRead(string codec) =>
        codec.EndsWith("OrName", StringComparison.Ordinal) ? 3 : codec.EndsWith("OrText", StringComparison.Ordinal) ? 2 : 1;

    // Of a list or a map, codecs know the interface.
    private static Type Described(Type type) => type.GetInterfaces().FirstOrDefault(static one =>
        one.IsGenericType
            && one.GetGenericTypeDefinition() is { } definition
            && (definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(IReadOnlyList<>))
            && one != typeof(IReadOnlyList<char>)) ?? type;

    private static T ReadValue<T>(JsonCodec<T> codec, string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        return codec.ReadValue(ref reader);
    }

    private static string WriteValue<T>(JsonCodec<T> codec, T value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            codec.Write(writer, value, JsonSerializerOptions.Default);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static object Of(Type type)
    {
        if (s_scalars.TryGetValue(type, out var scalar))
        {
            return scalar;
        }

        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments();
            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(OpenEnum<>))
            {
                var codec = Of(arguments[0]);
                return codec.GetType().GetProperty("Open")!.GetValue(codec)!;
            }

            var composer = definition == typeof(IReadOnlyList<>) ? nameof(JsonCodecs.List)
                : definition == typeof(IReadOnlyDictionary<,>) ? nameof(JsonCodecs.Map)
                : definition == typeof(Nullable<>) ? nameof(JsonCodecs.Nullable)
                : throw new NotSupportedException($"There is no codec for {type}.");
            return typeof(JsonCodecs).GetMethod(composer)!.MakeGenericMethod(arguments[^1]).Invoke(null, [Of(arguments[^1])])!;
        }

        return type.IsDefined(typeof(JsonConverterAttribute))
            ? JsonSerializerOptions.Default.GetConverter(type)
            : throw new NotSupportedException($"There is no codec for {type}.");
    }
}
