using Specwright.Generator.Planning;

namespace Specwright.Generator.Emitting;

/// <summary>Prints the client's JSON context: type information for each type, and the enums' codecs for the runtime to find.</summary>
internal static class JsonContextEmitter
{
    public static void Write(SourceWriter writer, JsonContextPlan plan, FilePlan file)
    {
        DocComments.Summary(writer, "JSON type information of every generated type, for System.Text.Json.");
        writer.Line($"{file.Access} sealed partial class {plan.Name} : JsonSerializerContext, IJsonTypeInfoResolver");
        using (writer.Braces())
        {
            writer.Line($$"""
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

            writer.Line();
            foreach (var entry in plan.Entries)
            {
                writer.Line($"public JsonTypeInfo<{entry.Type.Name}> {entry.Property} => ModelTypeInfo.Of(Options, {TypeNames.Codec(entry.Type)});");
            }

            writer.Line("""

                /// <inheritdoc/>
                public override JsonTypeInfo? GetTypeInfo(Type type) => Find(type, Options);

                JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => Find(type, options);

                private static JsonTypeInfo? Find(Type type, JsonSerializerOptions options)
                """);
            using (writer.Braces())
            {
                foreach (var entry in plan.Entries)
                {
                    writer.Line($"if (type == typeof({entry.Type.Name})) return ModelTypeInfo.Of(options, {TypeNames.Codec(entry.Type)});");
                }

                writer.Line("return null;");
            }
        }

        if (plan.Entries.Any(entry => entry.Type.Kind == NamedKind.Record))
        {
            WriteCodec(writer, file);
        }

        var enums = plan.Entries.Where(entry => entry.Type.Kind == NamedKind.Enum).ToList();
        if (enums.Count > 0)
        {
            WriteEnums(writer, plan, enums);
        }
    }

    /// <summary>Named in an attribute of every record; a type of this assembly keeps these short.</summary>
    private static void WriteCodec(SourceWriter writer, FilePlan file)
    {
        writer.Line();
        DocComments.Summary(writer, "Reads and writes a record for System.Text.Json.");
        writer.Line($$"""
            [EditorBrowsable(EditorBrowsableState.Never)]
            {{file.Access}} sealed class {{file.JsonCodec}}<
            #if NET
                [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
            #endif
                T> : ModelCodec<T>
                where T : JsonModel
            {
            }
            """);
    }

    private static void WriteEnums(SourceWriter writer, JsonContextPlan plan, List<JsonContextEntry> enums)
    {
        writer.Line();
        DocComments.Summary(writer, "Tells the runtime what the enums' values are called on the wire.");
        writer.Line($"internal static class {plan.Name}Enums");
        using (writer.Braces())
        {
            writer.Line("[ModuleInitializer]\ninternal static void Register() => EnumRegistry.Add(Find);\n\nprivate static object? Find(Type type)");
            using (writer.Braces())
            {
                foreach (var entry in enums)
                {
                    writer.Line($"if (type == typeof({entry.Type.Name})) return {TypeNames.Codec(entry.Type)};");
                }

                writer.Line("return null;");
            }
        }
    }
}
