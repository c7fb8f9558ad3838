using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// Names the operations of the document, selected or not: what their types are named after, and their methods. Where names meet, the
/// operation whose name is written so comes first, then the order of paths decides; the other one's name is spelled further. All of them
/// count for that; but only the names that somebody asks for, and those that meet, are made.
/// </summary>
internal sealed class OperationNamer
{
    private readonly IReadOnlyList<OutlinedOperation> _operations;

    // Those that are not called as their own name is.
    private readonly Dictionary<(string Method, string Path), string> _full = [];

    private readonly Dictionary<(string Method, string Path), string> _methods = [];
    private readonly Dictionary<string, List<OutlinedOperation>> _unnamed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameScope> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Method, string Path), (string Full, string[] Further)> _typeNames = [];
    private readonly NameScope _untagged;

    /// <param name="model">The API.</param>
    /// <param name="untagged">The members of the client class, where the methods of operations without a tag stand.</param>
    public OperationNamer(ApiModel model, NameScope untagged)
    {
        _untagged = untagged;
        _operations = GetOutlined(model);
        NameTypes();
        var others = new List<OutlinedOperation>();
        foreach (var operation in _operations)
        {
            if (operation.Tag is not { } tag)
            {
                others.Add(operation);
                continue;
            }

            if (!_unnamed.TryGetValue(tag, out var operations))
            {
                _unnamed.Add(tag, operations = []);
            }

            operations.Add(operation);
        }

        Tags = _unnamed.Keys.OrderBy(static tag => tag, StringComparer.Ordinal).ToList();

        // The groups are members of the client, too, and make room for its methods.
        NameMethods(others, untagged);
    }

    /// <summary>The tags of the document that have operations; ordinal.</summary>
    public IReadOnlyList<string> Tags { get; }

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
            if (_unnamed.TryGetValue(tag, out var operations))
            {
                NameMethods(operations, scope);
                _unnamed.Remove(tag);
            }
        }

        return scope;
    }

    /// <summary>The name of the operation's method.</summary>
    public string GetMethodName(OperationModel operation) => GetMethodName(GetKey(operation.Method, operation.Path), operation.Tag);

    /// <summary>The name of the method of an operation that may not be selected.</summary>
    public string GetMethodName(OutlinedOperation operation) => GetMethodName(GetKey(operation), operation.Tag);

    private string GetMethodName((string Method, string Path) key, string? tag)
    {
        GetScope(tag);
        if (_methods.TryGetValue(key, out var name))
        {
            return name;
        }

        // Another one has its method and path, and maybe another tag.
        foreach (var other in Tags)
        {
            GetScope(other);
        }

        return _methods[key];
    }

    /// <summary>What the operation's types are named after, and how that is spelled where it is taken.</summary>
    public (string Full, string[] Further) GetTypeNames(OperationModel operation) =>
        _typeNames.TryGetValue(GetKey(operation.Method, operation.Path), out var names) ? names : GetTypeNames(Outline(operation));

    /// <summary>The same of an operation that may not be selected.</summary>
    public (string Full, string[] Further) GetTypeNames(OutlinedOperation operation)
    {
        var key = GetKey(operation);
        if (!_typeNames.TryGetValue(key, out var names))
        {
            var full = GetFull(operation);
            _typeNames.Add(key, names = (full, GetFurtherNames(operation, full)));
        }

        return names;
    }

    private static bool IsFree(NameScope scope, string name) =>
        scope.IsFree(name) && scope.IsFree(name + "Async") && scope.IsFree(name + "WithResponseAsync");

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

    private string GetFull(OutlinedOperation operation) =>
        _full.TryGetValue(GetKey(operation), out var full) ? full : OperationNames.MakeFull(operation);

    private void NameTypes()
    {
        var hashes = new ulong[_operations.Count];
        var taken = new NumberSet();
        var haveMet = false;
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = OperationNames.HashFull(_operations[i]);
            haveMet |= !taken.Add(hashes[i]);
        }

        if (!haveMet)
        {
            return;
        }

        var types = new NameScope();
        foreach (var index in Enumerable.Range(0, hashes.Length)
            .OrderBy(index => IsGiven(_operations[index]) ? 0 : 1, Comparer<int>.Default)
            .ThenBy(index => _operations[index].Path, StringComparer.Ordinal)
            .ThenBy(index => _operations[index].Method, StringComparer.Ordinal))
        {
            if (!types.TryTake(hashes[index]))
            {
                var operation = _operations[index];
                var full = OperationNames.MakeFull(operation);
                _full[GetKey(operation)] = types.Take(full, GetFurtherNames(operation, full));
            }
        }
    }

    private void NameMethods(List<OutlinedOperation> operations, NameScope scope)
    {
        var candidates = operations.ConvertAll(static one =>
            new Candidate(one, OperationNames.MakeFull(one), OperationNames.InGroup(one), IsGiven(one)));
        candidates.Sort(static (one, other) => Candidate.Compare(one, other));
        foreach (var one in candidates)
        {
            _methods[GetKey(one.Operation)] = IsFree(scope, one.InGroup)
                ? Take(scope, one.InGroup)
                : Take(scope, one.InGroup, [one.Full, OperationNames.Complete(one.Operation), GetFull(one.Operation)]);
        }
    }

    /// <summary>
    /// All operations of the document; those that are modeled as they were read there, which knows more of odd values and of references.
    /// </summary>
    private static List<OutlinedOperation> GetOutlined(ApiModel model)
    {
        var known = new HashSet<(string, string)>();
        var operations = new List<OutlinedOperation>(model.Outline.Operations.Count);
        operations.AddRange(model.Operations.Select(Outline).Where(operation => known.Add(GetKey(operation))));
        foreach (var operation in model.Outline.Operations)
        {
            if (known.Add(GetKey(operation)))
            {
                operations.Add(operation);
            }
        }

        return operations;
    }

    private static OutlinedOperation Outline(OperationModel operation) =>
        new(operation.Method, operation.Path, operation.OperationId, operation.Tag, operation.NameOverride);

    private static (string Method, string Path) GetKey(OutlinedOperation operation) =>
        GetKey(operation.Method, operation.Path);

    private static (string Method, string Path) GetKey(string method, string path) => (method.ToUpperInvariant(), path);

    private static bool IsGiven(OutlinedOperation operation) => operation.NameOverride is { } name && Identifiers.IsGivenName(name);

    /// <summary>An operation whose method is to be named. No two have the same method and path.</summary>
    private sealed record Candidate(OutlinedOperation Operation, string Full, string InGroup, bool IsGiven)
    {
        private int Rank => IsGiven ? 0 : InGroup == Full ? 1 : 2;

        public static int Compare(Candidate one, Candidate other) =>
            one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank)
            : string.CompareOrdinal(one.Operation.Path, other.Operation.Path) is not 0 and var byPath ? byPath
            : string.CompareOrdinal(one.Operation.Method, other.Operation.Method);
    }
}
