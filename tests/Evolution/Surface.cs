using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Testing.Driving;

namespace Specwright.Evolution;

/// <summary>What calling code can see of a generated client: its public types, and the public members of each with their types.</summary>
internal sealed class Surface
{
    private readonly Dictionary<string, Dictionary<string, string>> _types = new(StringComparer.Ordinal);

    /// <summary>The members of each public type, by name and parameters; the value is the member's declaration.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Types => _types;

    public static Surface Of(IEnumerable<GeneratedFile> files)
    {
        var surface = new Surface();
        foreach (var root in files.Select(static file => file.Tree.GetRoot()))
        {
            foreach (var type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(IsPublic))
            {
                surface.Add(type);
            }
        }

        return surface;
    }

    /// <summary>What code that compiles against this surface does not find in <paramref name="other"/>.</summary>
    public IEnumerable<Difference> MissingIn(Surface other)
    {
        foreach (var (type, members) in _types)
        {
            if (!other._types.TryGetValue(type, out var others))
            {
                yield return new Difference(type, "", "", "");
                continue;
            }

            foreach (var (member, declaration) in members)
            {
                var isThere = member == "base"
                    ? other.DerivesFrom(type, declaration)
                    : other.Find(type, member, others) is { } found && found == declaration;
                if (!isThere)
                {
                    others.TryGetValue(member, out var now);
                    yield return new Difference(type, member, declaration, now ?? "");
                }
            }
        }
    }

    /// <summary>A member of a type, or of what it derives from.</summary>
    private string? Find(string type, string member, Dictionary<string, string> members)
    {
        for (var depth = 0; depth < 64; depth++)
        {
            if (members.TryGetValue(member, out var declaration))
            {
                return declaration;
            }

            if (Parent(type, members) is not { } parent)
            {
                return null;
            }

            (type, members) = (parent, _types[parent]);
        }

        return null;
    }

    private bool DerivesFrom(string type, string parent)
    {
        for (string? current = type; current is not null && _types[current]["base"] is var name; current = Parent(current, _types[current]))
        {
            if (name == parent)
            {
                return true;
            }
        }

        return false;
    }

    private string? Parent(string type, Dictionary<string, string> members)
    {
        var parent = type[..(type.LastIndexOf('.') + 1)] + members["base"];
        return _types.ContainsKey(parent) && parent != type ? parent : null;
    }

    private void Add(BaseTypeDeclarationSyntax type)
    {
        var name = NameOf(type);
        if (!_types.TryGetValue(name, out var members))
        {
            _types.Add(name, members = new(StringComparer.Ordinal));
        }

        members["base"] = type.BaseList?.Types.FirstOrDefault()?.ToString() ?? "";
        switch (type)
        {
            case EnumDeclarationSyntax enumeration:
                foreach (var member in enumeration.Members)
                {
                    members[member.Identifier.ValueText] = "";
                }

                break;
            case TypeDeclarationSyntax declaration:
                foreach (var member in declaration.Members.Where(member => declaration is InterfaceDeclarationSyntax
                    || member.Modifiers.Any(SyntaxKind.PublicKeyword)))
                {
                    AddMember(members, member);
                }

                break;
        }
    }

    private static void AddMember(Dictionary<string, string> members, MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax property:
                members[property.Identifier.ValueText] =
                    $"{(property.Modifiers.Any(SyntaxKind.RequiredKeyword) ? "required " : "")}{property.Type}";
                break;
            case MethodDeclarationSyntax method:
                members[$"{method.Identifier.ValueText}{TypesOf(method.ParameterList)}"] =
                    $"{method.ReturnType} {Names(method.ParameterList)}";
                break;
            case ConstructorDeclarationSyntax constructor:
                members[$"new{TypesOf(constructor.ParameterList)}"] = Names(constructor.ParameterList);
                break;
            case ConversionOperatorDeclarationSyntax conversion:
                members[$"{conversion.ImplicitOrExplicitKeyword} {conversion.Type}{TypesOf(conversion.ParameterList)}"] = "";
                break;
        }
    }

    private static string TypesOf(ParameterListSyntax parameters) =>
        $"({string.Join(", ", parameters.Parameters.Select(static parameter => parameter.Type))})";

    private static string Names(ParameterListSyntax parameters) =>
        $"({string.Join(", ", parameters.Parameters.Select(static parameter => $"{parameter.Identifier.ValueText}{parameter.Default}"))})";

    private static bool IsPublic(BaseTypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PublicKeyword)
            && type.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(static outer => outer.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static string NameOf(BaseTypeDeclarationSyntax type) => string.Join(
        ".", type.AncestorsAndSelf().Select(static node => node switch
        {
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            TypeDeclarationSyntax outer => outer.Identifier.ValueText + outer.TypeParameterList,
            BaseTypeDeclarationSyntax outer => outer.Identifier.ValueText,
            _ => null,
        }).OfType<string>().Reverse());
}

/// <summary>A type or member that calling code no longer finds as it was.</summary>
/// <param name="Type">The type.</param>
/// <param name="Member">The member; empty for the type itself.</param>
/// <param name="Before">How it was declared.</param>
/// <param name="After">How it is declared now; empty when it is gone.</param>
internal sealed record Difference(string Type, string Member, string Before, string After)
{
    public override string ToString() =>
        Member.Length == 0 ? $"{Type} is gone" : $"{Type}.{Member}: {Before} -> {(After.Length == 0 ? "gone" : After)}";
}
