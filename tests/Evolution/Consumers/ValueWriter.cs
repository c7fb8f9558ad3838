using Microsoft.CodeAnalysis;

namespace Specwright.Evolution.Consumers;

/// <summary>Writes expressions that make a value of a type of a generated client, as calling code would.</summary>
internal sealed class ValueWriter(IReadOnlyList<INamedTypeSymbol> types)
{
    private const int DepthLimit = 5;

    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = "global::System.Guid.Empty",
        ["System.DateTimeOffset"] = "global::System.DateTimeOffset.UnixEpoch",
        ["System.DateTime"] = "global::System.DateTime.UnixEpoch",
        ["System.DateOnly"] = "new global::System.DateOnly(2026, 1, 31)",
        ["System.TimeOnly"] = "new global::System.TimeOnly(1, 2)",
        ["System.TimeSpan"] = "global::System.TimeSpan.FromSeconds(5)",
        ["System.Uri"] = "new global::System.Uri(\"https://value.test/\")",
        ["System.Text.Json.JsonElement"] = "global::System.Text.Json.JsonDocument.Parse(\"1\").RootElement",
        ["System.IO.Stream"] = "new global::System.IO.MemoryStream(new byte[] { 1 })",
        ["System.ReadOnlyMemory<byte>"] = "new byte[] { 1 }",
        ["Specwright.ApiFile"] =
            "new global::Specwright.ApiFile(new global::System.IO.MemoryStream(new byte[] { 1 }), \"file.bin\", \"application/x-test\")",
    };

    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>An expression of the type; <see langword="null"/> when there is none that ends.</summary>
    public string? Value(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Value(array.ElementType) is { } item ? $"new {Name(array.ElementType)}[] {{ {item} }}" : null,
        INamedTypeSymbol named => Value(named),
        _ => null,
    };

    /// <summary>The properties that an object initializer must set, and may set.</summary>
    public static IEnumerable<IPropertySymbol> Settable(ITypeSymbol type, bool onlyRequired) =>
        Members(type).OfType<IPropertySymbol>().Where(property =>
            property is { SetMethod.DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }
            && (property.IsRequired || !onlyRequired));

    /// <summary>The public members of a type and of what it derives from, the nearest of each name.</summary>
    public static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(static one =>
                one.DeclaredAccessibility == Accessibility.Public && !one.IsImplicitlyDeclared))
            {
                if (member is not IPropertySymbol || seen.Add(member.Name))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>
    /// An expression that makes a record with some of its members; <see langword="null"/> when a required one has no value.
    /// </summary>
    public string? Record(INamedTypeSymbol type, bool onlyRequired, string? name = null)
    {
        var parts = new List<string>();
        foreach (var property in Settable(type, onlyRequired))
        {
            var value = Value(property.Type);
            if (value is not null)
            {
                parts.Add($"@{property.Name} = {value}");
            }
            else if (property.IsRequired)
            {
                return null;
            }
        }

        return $"new {name ?? Name(type)}() {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>The type as calling code spells it.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(s_format);

    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private string? Value(INamedTypeSymbol type)
    {
        var name = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString();
        if (s_known.TryGetValue(name, out var known))
        {
            return known;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return "\"text\"";
            case SpecialType.System_Boolean:
                return "true";
            case SpecialType.System_Decimal:
                return "1m";
            case SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_Single or SpecialType.System_Double:
                return "1";
        }

        if (type.TypeArguments.Length > 0)
        {
            return Generic(type);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault() is { } member ? $"{Name(type)}.@{member.Name}" : null;
        }

        // What contains itself ends at the depth; what requires itself has no value.
        if (_open.Count >= DepthLimit || !_open.Add(type))
        {
            return null;
        }

        var value = Object(type);
        _open.Remove(type);
        return value;
    }

    private string? Generic(INamedTypeSymbol type)
    {
        var inner = Value(type.TypeArguments[^1]);
        var argument = Name(type.TypeArguments[^1]);
        return inner is null ? null : type.Name switch
        {
            "Nullable" or "OpenEnum" => inner,
            "Optional" => $"global::Specwright.Optional.Of<{argument}>({inner})",
            "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" => $"new {argument}[] {{ {inner} }}",
            "IReadOnlyDictionary" =>
                $"new global::System.Collections.Generic.Dictionary<string, {argument}> {{ [\"key\"] = {inner} }}",
            _ => null,
        };
    }

    private string? Object(INamedTypeSymbol type)
    {
        var plain = Name(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        if (type.IsAbstract)
        {
            var one = types.Where(candidate => !candidate.IsAbstract && Derives(candidate, type)
                    && !candidate.Name.StartsWith("Unknown", StringComparison.Ordinal))
                .Select(candidate => Value(candidate))
                .FirstOrDefault(static value => value is not null);
            return one;
        }

        if (type.IsRecord || HasEmptyConstructor(type))
        {
            return Record(type, onlyRequired: true, plain);
        }

        var conversion = type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method is { MethodKind: MethodKind.Conversion, Name: WellKnownMemberNames.ImplicitConversionName })
            .Select(method => (Type: method.Parameters[0].Type, Value: Value(method.Parameters[0].Type)))
            .FirstOrDefault(static one => one.Value is not null);
        if (conversion.Value is not null)
        {
            return $"({plain})({Name(conversion.Type)})({conversion.Value})";
        }

        // A credential is made by one of its factories.
        return type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary }
                && SymbolEqualityComparer.Default.Equals(method.ReturnType, type))
            .Select(method => Arguments(method) is { } arguments ? $"{plain}.{method.Name}({arguments})" : null)
            .FirstOrDefault(static one => one is not null);
    }

    private string? Arguments(IMethodSymbol method)
    {
        var values = method.Parameters.Where(static parameter => !parameter.IsOptional)
            .Select(parameter => (parameter.Name, Value: Value(parameter.Type))).ToList();
        return values.TrueForAll(static one => one.Value is not null)
            ? string.Join(", ", values.Select(static one => $"@{one.Name}: {one.Value}"))
            : null;
    }

    private static bool HasEmptyConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(static one => one.Parameters.Length == 0 && one.DeclaredAccessibility == Accessibility.Public);

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol parent)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, parent))
            {
                return true;
            }
        }

        return false;
    }
}
