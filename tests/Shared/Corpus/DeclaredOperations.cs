using System.Text.RegularExpressions;

namespace Specwright.Testing.Corpus;

/// <summary>Counts the operations that a document declares, from its raw text: the other side of the generator's own account.</summary>
public static partial class DeclaredOperations
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    /// <summary>The operations under <c>paths</c>.</summary>
    public static Dictionary<Operation, DeclaredOperation> Of(DocumentFiles files)
    {
        var operations = new Dictionary<Operation, DeclaredOperation>();
        var root = files.NodeOf(files.Root);
        var version = root?["openapi"]?.Scalar ?? root?["swagger"]?.Scalar ?? "";
        var (pathsFile, paths) = files.Resolve(files.Root, root?["paths"]);
        foreach (var (path, item) in paths?.Members ?? [])
        {
            if (path.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            Collect(files, pathsFile, item, path, version, operations);
            Collect(files, files.Resolve(pathsFile, item), path, version, operations);
        }

        return operations;
    }

    private static void Collect(
        DocumentFiles files,
        (string File, RawNode? Node) item,
        string path,
        string version,
        Dictionary<Operation, DeclaredOperation> operations) =>
        Collect(files, item.File, item.Node, path, version, operations);

    private static void Collect(
        DocumentFiles files,
        string file,
        RawNode? item,
        string path,
        string version,
        Dictionary<Operation, DeclaredOperation> operations)
    {
        foreach (var (name, value) in item?.Members ?? [])
        {
            if (IsMethod(name, version))
            {
                Add(name, value);
            }
            else if (name == "additionalOperations" && IsAtLeast(version, "3.2"))
            {
                foreach (var (method, operation) in value.Members ?? [])
                {
                    Add(method, operation);
                }
            }
        }

        void Add(string method, RawNode operation)
        {
            if (operation.Members is not null)
            {
                operations[Operation.Of(method, UriTemplateOperator().Replace(path, "{${name}}"))] = new DeclaredOperation(
                    file,
                    operation,
                    item!);
            }
        }
    }

    // `{+path}` and `{ids*}` (RFC 6570) are the parameters `path` and `ids` in OpenAPI: the operation is the same.
    [GeneratedRegex(@"\{[+#./;?&]?(?<name>[A-Za-z0-9_.~-]+)[*+]?\}")]
    private static partial Regex UriTemplateOperator();

    private static bool IsMethod(string name, string version) =>
        s_methods.Contains(name, StringComparer.Ordinal)
        || (name == "trace" && IsAtLeast(version, "3"))
        || (name == "query" && IsAtLeast(version, "3.2"));

    private static bool IsAtLeast(string version, string least) => string.CompareOrdinal(version, least) >= 0;
}
