using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// Names all operations of the document, selected or not: what their types are named after, and their methods. Where names meet, the
/// operation whose name is written so comes first, then the order of paths decides; the other one's name is spelled further.
/// </summary>
internal sealed class OperationNamer
{
    private readonly Dictionary<(string Method, string Path), string> _full = [];
    private readonly Dictionary<(string Method, string Path), string> _methods = [];
    private readonly Dictionary<string, NameScope> _scopes = new(StringComparer.Ordinal);
    private readonly NameScope _untagged;

    /// <param name="model">The API.</param>
    /// <param name="untagged">The members of the client class, where the methods of operations without a tag stand.</param>
    public OperationNamer(ApiModel model, NameScope untagged)
    {
        _untagged = untagged;
        var operations = GetOutlined(model);
        var types = new NameScope();
        var named = operations.ConvertAll(static operation =>
            (Operation: operation, Full: OperationNames.MakeFull(operation), InGroup: OperationNames.InGroup(operation)));
        foreach (var (operation, full, _) in named.OrderBy(static one => IsGiven(one.Operation) ? 0 : 1, Comparer<int>.Default))
        {
            // Documents are large, and names seldom meet: how a name is spelled further is asked only then.
            _full[GetKey(operation)] = types.TryTake(full) ? full : types.Take(full, GetFurtherNames(operation, full));
        }

        foreach (var (operation, full, inGroup) in named.OrderBy(
            static one => IsGiven(one.Operation) ? 0 : one.InGroup == one.Full ? 1 : 2,
            Comparer<int>.Default))
        {
            var scope = GetScope(operation.Tag);
            _methods[GetKey(operation)] = IsFree(scope, inGroup)
                ? Take(scope, inGroup)
                : Take(scope, inGroup, [full, OperationNames.Complete(operation), _full[GetKey(operation)]]);
        }
    }

    private static bool IsFree(NameScope scope, string name) =>
        scope.IsFree(name) && scope.IsFree(name + "Async") && scope.IsFree(name + "WithResponseAsync");

    /// <summary>The tags of the document that have operations; ordinal.</summary>
    public IEnumerable<string> Tags => _scopes.Keys.OrderBy(tag => tag, StringComparer.Ordinal);

    /// <summary>The names of a tag's methods.</summary>
    public NameScope GetScope(string? tag)
    {
        if (tag is null)
        {
            return _untagged;
        }

        if (!_scopes.TryGetValue(tag, out var scope))
        {
            _scopes.Add(tag, scope = new NameScope(ReservedNames.ClientMembers));
        }

        return scope;
    }

    /// <summary>The name of the operation's method.</summary>
    public string GetMethodName(OperationModel operation) => _methods[(operation.Method, operation.Path)];

    /// <summary>The name of the method of an operation that may not be selected.</summary>
    public string GetMethodName(OutlinedOperation operation) => _methods[GetKey(operation)];

    /// <summary>What the operation's types are named after, and how that is spelled where it is taken.</summary>
    public (string Full, string[] Further) GetTypeNames(OperationModel operation) => GetTypeNames(Outline(operation));

    /// <summary>The same of an operation that may not be selected.</summary>
    public (string Full, string[] Further) GetTypeNames(OutlinedOperation operation)
    {
        var full = _full[GetKey(operation)];
        return (full, GetFurtherNames(operation, full));
    }

    /// <summary>Takes a method's name with the names that its forms have.</summary>
    public static string Take(NameScope scope, string name, params string[] alternatives)
    {
        // `XAsync` and `XWithResponseAsync` of one operation may meet those of another, or a group that is called so.
        var taken = scope.Take(name, alternatives);
        while (!scope.IsFree(taken + "Async") || !scope.IsFree(taken + "WithResponseAsync"))
        {
            taken = scope.Take(name, alternatives);
        }

        scope.Reserve(taken + "Async");
        scope.Reserve(taken + "WithResponse");
        scope.Reserve(taken + "WithResponseAsync");
        return taken;
    }

    /// <summary>The name with the tag's before it, then method and path.</summary>
    private static string[] GetFurtherNames(OutlinedOperation operation, string full)
    {
        var path = Identifiers.ToPascalCase(PathNames.GetAllWords(operation), operation.Path, "Call");
        return operation.Tag is { } tag && !full.StartsWith(Identifiers.ToPascalCase(tag, "Group"), StringComparison.OrdinalIgnoreCase)
            ? [Identifiers.ToPascalCase(tag, "Group") + full, path]
            : [path];
    }

    /// <summary>
    /// All operations of the document; those that are modeled as they were read there, which knows more of odd values and of references.
    /// </summary>
    private static List<OutlinedOperation> GetOutlined(ApiModel model)
    {
        var known = new HashSet<(string, string)>();
        return model.Operations.Select(Outline).Concat(model.Outline.Operations).Where(operation => known.Add(GetKey(operation)))

                .OrderBy(operation => operation.Path, StringComparer.Ordinal)
                .ThenBy(operation => operation.Method, StringComparer.Ordinal)
                .ToList();
    }

    private static OutlinedOperation Outline(OperationModel operation) =>
        new(operation.Method, operation.Path, operation.OperationId, operation.Tag, operation.NameOverride);

    private static (string Method, string Path) GetKey(OutlinedOperation operation) =>
        (operation.Method.ToUpperInvariant(), operation.Path);

    private static bool IsGiven(OutlinedOperation operation) => operation.NameOverride is { } name && Identifiers.IsGivenName(name);
}
