using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Specwright.Evolution.Consumers;

/// <summary>
/// Writes calling code that uses all that a generated client offers: every method with every option, every record, enum and union.
/// </summary>
internal sealed class ConsumerWriter
{
    private static readonly HashSet<string> s_own = new(StringComparer.Ordinal) { "VisitMembers", "Equals", "GetHashCode" };

    private readonly List<Use> _uses = [];
    private readonly List<INamedTypeSymbol> _types;
    private readonly ValueWriter _values;

    private ConsumerWriter(Compilation compilation)
    {
        _types = [.. Types(compilation.Assembly.GlobalNamespace)
            .Where(static type => type is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })
            .Where(type => type.ContainingNamespace.ToDisplayString() is { Length: > 0 })];
        _values = new ValueWriter(_types);
    }

    /// <summary>The uses, the source that contains each in a line of its own, and how many members have no use.</summary>
    public static Consumer Write(Compilation compilation)
    {
        var writer = new ConsumerWriter(compilation);
        foreach (var type in writer._types)
        {
            writer.AddType(type);
        }

        var client = writer._types.Find(static type => type.AllInterfaces.Any(static one => one.Name == "IDisposable")
            && type.InstanceConstructors.Any(static one => one.Parameters.Any(static parameter => parameter.Type.Name == "HttpClient")));
        if (client is not null)
        {
            writer.AddClient(client);
        }

        return new Consumer(writer._uses, client is null ? null : writer.Construct(client));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private void Add(UseKind kind, INamedTypeSymbol type, string member, string code) =>
        _uses.Add(new Use(kind, type.Name, member, code));

    private void AddType(INamedTypeSymbol type)
    {
        var name = ValueWriter.Name(type);
        if (type.TypeKind == TypeKind.Enum)
        {
            foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
            {
                Add(UseKind.Name, type, member.Name, $"{name} value = {name}.@{member.Name}; Keep(value);");
            }

            return;
        }

        if (type.TypeKind != TypeKind.Class || type.IsStatic || type.Name.EndsWith("Json", StringComparison.Ordinal))
        {
            return;
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object } parent)
        {
            Add(UseKind.Base, type, parent.Name, $"{name} value = default!; {ValueWriter.Name(parent)} held = value; Keep(held);");
        }

        if (!type.IsAbstract && (type.IsRecord || IsOptions(type)))
        {
            foreach (var onlyRequired in (bool[])[true, false])
            {
                if (_values.Record(type, onlyRequired) is { } value)
                {
                    Add(UseKind.Make, type, onlyRequired ? "required" : "all", $"var value = {value}; Keep(value);");
                }
            }
        }

        if (type.BaseType?.Name == "Union")
        {
            AddUnion(type, name);
        }
        else
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(static one =>
                one is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false }
                && one.GetMethod is not null))
            {
                var read = $"{name} value = default!; {ValueWriter.Name(property.Type)} read = value.@{property.Name}; Keep(read);";
                Add(UseKind.Read, type, property.Name, read);
            }
        }
    }

    private void AddUnion(INamedTypeSymbol type, string name)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>()
            .Where(static one => one.DeclaredAccessibility == Accessibility.Public))
        {
            if (method is { MethodKind: MethodKind.Conversion })
            {
                var from = ValueWriter.Name(method.Parameters[0].Type);
                Add(UseKind.Case, type, method.Parameters[0].Type.Name, $"{from} one = default!; {name} value = one; Keep(value);");
            }
            else if (method.Name.StartsWith("TryGet", StringComparison.Ordinal) && method.Parameters.Length == 1)
            {
                var given = ValueWriter.Name(method.Parameters[0].Type);
                var code = $"{name} value = default!; if (value.{method.Name}(out {given} one)) {{ Keep(one); }}";
                Add(UseKind.Case, type, method.Name, code);
            }
            else if (method.Name == "Match" && method.TypeParameters.Length == 1)
            {
                var functions = string.Join(", ", method.Parameters.Select(static parameter => $"@{parameter.Name}: static _ => 1"));
                Add(UseKind.Match, type, method.Name, $"{name} value = default!; int one = value.Match<int>({functions}); Keep(one);");
            }
        }
    }

    private void AddClient(INamedTypeSymbol client)
    {
        AddCalls(client, "client");
        foreach (var group in client.GetMembers().OfType<IPropertySymbol>().Where(static one =>
            one is { DeclaredAccessibility: Accessibility.Public, Type.TypeKind: TypeKind.Interface }))
        {
            AddCalls((INamedTypeSymbol)group.Type, "client.@" + group.Name);
        }
    }

    private void AddCalls(INamedTypeSymbol type, string target)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(static one =>
            one is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, Name: not "Dispose" }
            && !s_own.Contains(one.Name)))
        {
            var arguments = new List<(string Name, bool IsOptional, string Value)>();
            var isComplete = true;
            foreach (var parameter in method.Parameters.Where(static parameter => parameter.Type.Name != "CancellationToken"))
            {
                var value = parameter.Type is INamedTypeSymbol options && (options.Name == "ApiCallOptions" || IsOptions(options))
                    ? _values.Record(options, onlyRequired: false, "")
                    : _values.Value(parameter.Type);
                isComplete &= value is not null || parameter.IsOptional;
                if (value is not null)
                {
                    arguments.Add((parameter.Name, parameter.IsOptional, value));
                }
            }

            if (!isComplete)
            {
                continue;
            }

            // Required arguments by position, as most code has them, and by name.
            var hasRequired = arguments.Exists(static one => !one.IsOptional);
            foreach (var byName in hasRequired ? (bool[])[false, true] : [false])
            {
                var list = arguments.Select(one => one.IsOptional || byName ? $"@{one.Name}: {one.Value}" : one.Value);
                Add(UseKind.Call, type, method.Name, Call(method, $"{target}.{method.Name}({string.Join(", ", list)})"));
            }
        }
    }

    private static string Call(IMethodSymbol method, string call)
    {
        var type = (INamedTypeSymbol)method.ReturnType;
        return type switch
        {
            { Name: "Task" or "ValueTask", TypeArguments.Length: 0 } => $"await {call};",
            { Name: "Task" or "ValueTask" } => $"{ValueWriter.Name(type.TypeArguments[0])} result = await {call}; Keep(result);",
            { TypeArguments.Length: 1 } => $"{ValueWriter.Name(type)} items = {call}; "
                + $"await foreach ({ValueWriter.Name(type.TypeArguments[0])} item in items) {{ Keep(item); break; }}",
            _ => $"{ValueWriter.Name(type)} result = {call}; Keep(result);",
        };
    }

    /// <summary>The expression that makes the client with an <c>HttpClient</c> called <c>http</c>.</summary>
    private string? Construct(INamedTypeSymbol client)
    {
        var constructor = client.InstanceConstructors.First(static one =>
            one.Parameters.Any(static parameter => parameter.Type.Name == "HttpClient"));
        var arguments = constructor.Parameters.Select(parameter => parameter.Type.Name switch
        {
            "HttpClient" => "http",
            _ when parameter.Name == "options" => "new() { BaseAddress = new global::System.Uri(\"https://api.test/\") }",
            _ => _values.Value(parameter.Type),
        }).ToList();
        return arguments.Contains(null)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"new {ValueWriter.Name(client)}({string.Join(", ", arguments)})");
    }

    private static bool IsOptions(INamedTypeSymbol type) => type.BaseType?.Name == "ApiCallOptions";
}
