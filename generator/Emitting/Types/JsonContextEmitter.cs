using System.Globalization;
using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints the client's JSON context: type information for each type, and the codecs for the runtime to find.</summary>
internal static class JsonContextEmitter
{
    private const int MaxTypesOfMethod = 32;

    public static void Write(SourceWriter writer, JsonContextPlan plan, FilePlan file)
    {
        DocComments.WriteSummary(writer, "JSON type information of every generated type, for System.Text.Json.");
        writer.WriteLine($"{file.Access} sealed partial class {plan.Name} : JsonSerializerContext, IJsonTypeInfoResolver");
        using (writer.WriteBraces())
        {
            writer.WriteLine($$"""
                /// <summary>The context with the default options.</summary>
                public static {{plan.Name}} Default { get; } = new();

                /// <summary>Makes a context with the default options.</summary>
                public {{plan.Name}}()
                    : base(null)
                {
                }

                /// <summary>Makes a context with options of its own.</summary>
                /// <param name="options">The options; they belong to this context afterwards.</param>
                public {{plan.Name}}(JsonSerializerOptions options)
                    : base(options)
                {
                }

                /// <inheritdoc/>
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                """);

            var offered = plan.Models.Where(static entry => entry.Property is not null).ToList();
            if (offered.Count > 0)
            {
                writer.WriteLine();
            }

            foreach (var entry in offered)
            {
                writer.WriteLine($"public JsonTypeInfo<{entry.Type.Name}> {entry.Property} => ModelTypeInfo.Of(Options, "
                    + $"{TypeNames.FormatCodec(entry.Type)});");
            }

            writer.WriteLine($$"""

                /// <summary>The type information of any generated type.</summary>
                /// <typeparam name="T">The type.</typeparam>
                /// <exception cref="NotSupportedException">The type is none of this client's.</exception>
                public JsonTypeInfo<T> GetTypeInfo<T>() => ModelTypeInfo.Of<T>(Options, {{plan.Name}}Codecs.Find(typeof(T)));

                /// <inheritdoc/>
                public override JsonTypeInfo? GetTypeInfo(Type type) => ModelTypeInfo.Of(Options, {{plan.Name}}Codecs.Find(type));

                JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => ModelTypeInfo.Of(options, {{plan.Name}}Codecs.Find(type));
                """);
        }

        WriteCodecs(writer, plan);
    }

    private static void WriteCodecs(SourceWriter writer, JsonContextPlan plan)
    {
        writer.WriteLine();
        DocComments.WriteSummary(writer, "Finds the code that reads and writes a type.");
        writer.WriteLine($"internal static class {plan.Name}Codecs");
        using (writer.WriteBraces())
        {
            writer.WriteLine("[ModuleInitializer]\ninternal static void Register() => CodecRegistry.Add(Find);\n");
            writer.WriteLine("internal static JsonConverter? Find(Type type) => type.IsEnum ? FindEnum(type) : FindModel(type);");
            WriteFind(writer, "FindEnum", plan.Enums.Select(static entry => new Entry(entry.Name, EnumEmitter.FormatCodec(entry))));
            WriteFind(
                writer,
                "FindModel",
                plan.Models.Select(static entry => new Entry(entry.Type.Name, TypeNames.FormatCodec(entry.Type))));
        }
    }

    private static void WriteFind(SourceWriter writer, string name, IEnumerable<Entry> entries)
    {
        var sorted = entries.OrderBy(static entry => entry.Type, StringComparer.Ordinal).ToList();
        WriteFind(writer, name, sorted, 0, sorted.Count);
    }

    // The runtime's compiler loads each type that a method names before the method runs: of a thousand types, few are ever asked for.
    private static void WriteFind(SourceWriter writer, string name, List<Entry> entries, int start, int end)
    {
        writer.WriteLine($"\nprivate static JsonConverter? {name}(Type type)");
        if (end - start <= MaxTypesOfMethod)
        {
            using (writer.WriteBraces())
            {
                for (var i = start; i < end; i++)
                {
                    writer.WriteLine($"if (type == typeof({entries[i].Type})) return {entries[i].Codec};");
                }

                writer.WriteLine("return null;");
            }

            return;
        }

        var last = (end - start - 1) / MaxTypesOfMethod;
        using (writer.WriteBraces())
        {
            for (var part = 0; part < last; part++)
            {
                var greatest = Literals.FormatString(entries[start + ((part + 1) * MaxTypesOfMethod) - 1].Type);
                writer.WriteLine($"if (string.CompareOrdinal(type.Name, {greatest}) <= 0) return {name}{part}(type);");
            }

            writer.WriteLine($"return {name}{last}(type);");
        }

        for (var part = 0; part <= last; part++)
        {
            var from = start + (part * MaxTypesOfMethod);
            WriteFind(writer, name + part.ToString(CultureInfo.InvariantCulture), entries, from, Math.Min(from + MaxTypesOfMethod, end));
        }
    }

    private sealed record Entry(string Type, string Codec);
}
