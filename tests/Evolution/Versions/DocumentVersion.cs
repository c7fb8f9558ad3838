using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Specwright.Evolution.Documents;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Reading.Bundling;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Loading;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using SourceSet = Specwright.Generator.Reading.Parsing.SourceSet;

namespace Specwright.Evolution.Versions;

/// <summary>One version of a document: its client, and the place in the document of each type and method of the client.</summary>
internal sealed class DocumentVersion
{
    private readonly Dictionary<string, List<string>> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pointers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, string Method), List<OperationModel>> _methods = [];
    private readonly List<(string Full, OperationModel Operation)> _operations = [];

    public DocumentVersion(JsonObject document)
    {
        Client = ClientDocument.Generate(document).Compilation;
        var spec = ClientDocument.Spec(document);
        var options = new SpecOptions { Namespace = spec.Namespace!, Client = spec.Client };
        var file = OutlinedFile.Read(new SpecFile(spec.Path, spec.Text, options), default);
        var context = new BundleContext(new SourceSet([file], [], false, default), default);
        var outline = DocumentOutliner.Outline(context.Sources, withLibrary: false, default);
        Bundle = Bundler.Bundle(context, outline)!;
        var loaded = DocumentLoader.Load((JsonObject)Bundle.DeepClone(), default).Document!;
        var model = ApiModeler.Build(loaded, context.Budget, default).Model with { Outline = outline.Build() };
        var names = ClientNames.Choose(model, options);
        var plan = PlanContext.Of(model, options, CompilationFacts.Of(Client, default).Target, names, default);
        Outline = model.Outline;
        foreach (var (id, name) in plan.TypeNames)
        {
            Entry(_types, name).Add(id);
            _pointers.Add(id);
        }

        foreach (var operation in model.Operations)
        {
            var group = operation.Tag is { } tag ? names.Groups[tag].Interface : names.Client;
            Entry(_methods, (group, plan.Operations.GetMethodName(operation))).Add(operation);
            _operations.Add((plan.Operations.GetTypeNames(operation).Full, operation));
        }
    }

    public Compilation Client { get; }

    /// <summary>The bundled document: the same pointers for all versions of OpenAPI.</summary>
    public JsonObject Bundle { get; }

    public DocumentOutline Outline { get; }

    /// <summary>The pointers of the schemas that a type is made of; none for a type that belongs to an operation.</summary>
    public IReadOnlyList<string> SchemasOf(string type) =>
        _types.TryGetValue(type, out var ids) || _types.TryGetValue(WithoutUnknown(type), out ids) ? ids : [];

    /// <summary>Whether a schema has a type of its own.</summary>
    public bool IsType(string pointer) => _pointers.Contains(pointer);

    /// <summary>The operation of a method, or of a type that an operation brings along (options, headers, several results).</summary>
    public OperationModel? OperationOf(string type, string method)
    {
        var name = method.EndsWith("Async", StringComparison.Ordinal) ? method[..^5] : method;
        name = name.EndsWith("WithResponse", StringComparison.Ordinal) ? name[..^12] : name;
        var byMethod = _methods.Where(entry => (entry.Key.Group == type || "I" + entry.Key.Group == type)
                && (name.StartsWith(entry.Key.Method, StringComparison.Ordinal) || OperationNames.OfPages(entry.Key.Method) == name))
            .OrderByDescending(static entry => entry.Key.Method.Length)
            .Select(static entry => entry.Value[0])
            .FirstOrDefault();
        return byMethod ?? _operations.Where(one => type.StartsWith(one.Full, StringComparison.Ordinal))
            .OrderByDescending(static one => one.Full.Length)
            .Select(static one => one.Operation)
            .FirstOrDefault();
    }

    /// <summary>The operation at a pointer of the bundled document.</summary>
    public OperationModel? OperationAt(string pointer) =>
        _operations.Find(one => one.Operation.Pointer == pointer).Operation;

    /// <summary>What stands at a pointer of the bundled document.</summary>
    public JsonNode? Find(string pointer)
    {
        JsonNode? node = Bundle;
        foreach (var segment in JsonPointers.GetSegments(pointer))
        {
            node = node switch
            {
                JsonObject obj => obj[segment],
                JsonArray array when int.TryParse(segment, out var index) && index >= 0 && index < array.Count => array[index],
                _ => null,
            };
        }

        return node;
    }

    private static string WithoutUnknown(string type) =>
        type.StartsWith("Unknown", StringComparison.Ordinal) ? type["Unknown".Length..] : type;

    private static List<TValue> Entry<TKey, TValue>(Dictionary<TKey, List<TValue>> map, TKey key)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        return list;
    }
}
