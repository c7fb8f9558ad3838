using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;
using Specwright.Generator.Planning.TypeNaming;

namespace Specwright.Generator.Planning.Context;

/// <summary>What the planners of one client share: the model, the names given so far, and what there is to tell the user.</summary>
internal sealed class PlanContext
{
    private readonly FindingCollector _found = new();

    public required ApiModel Model { get; init; }

    public required SpecOptions Options { get; init; }

    public required TargetFacts Target { get; init; }

    public required SchemaIndex Schemas { get; init; }

    public required UnionIndex Unions { get; init; }

    public required OperationNamer Operations { get; init; }

    /// <summary>The C# names of objects, enums and unions, by canonical schema id.</summary>
    public required IReadOnlyDictionary<string, string> TypeNames { get; init; }

    public EquatableArray<Finding> Findings => _found.Findings;

    /// <summary>What the planners need before any of them begins: the schemas, and the names of their types.</summary>
    public static PlanContext Of(
        ApiModel model,
        SpecOptions options,
        TargetFacts target,
        ClientNames names,
        CancellationToken cancellationToken)
    {
        var schemas = new SchemaIndex(model, cancellationToken);
        var operations = new OperationNamer(model, names.ClientScope);
        var types = new TypeNamer(model, schemas, names.Scope);
        types.NameComponents();
        names.TakeGroups(operations.Tags, model.Tags);
        types.NameInline(operations, cancellationToken);
        return new PlanContext
        {
            Model = model,
            Options = options,
            Target = target,
            Schemas = schemas,
            Unions = new UnionIndex(model, schemas),
            TypeNames = types.Names,
            Operations = operations,
        };
    }

    /// <inheritdoc cref="FindingCollector.Report"/>
    public void Report(string id, string pointer, params string[] arguments) => _found.Report(id, pointer, arguments);
}
