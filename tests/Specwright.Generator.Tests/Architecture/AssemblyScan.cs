using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>Reads from a compiled assembly which type uses which types and members.</summary>
internal sealed class AssemblyScan
{
    private readonly MetadataReader _metadata;
    private readonly TypeNames _names = new();

    private AssemblyScan(PEReader assembly)
    {
        _metadata = assembly.GetMetadataReader();
        foreach (var handle in _metadata.TypeDefinitions)
        {
            ReadType(assembly, handle);
        }
    }

    /// <summary>Who uses which type.</summary>
    public HashSet<(string User, string Type)> TypeUses { get; } = [];

    /// <summary>
    /// Who uses which member, as <c>Namespace.Type::Member(Parameters)</c>; generic arguments of a method follow in angle brackets. <c>box
    /// Type</c> is a value on its way into an <see cref="object"/>.
    /// </summary>
    public HashSet<(string User, string Member)> MemberUses { get; } = [];

    public static AssemblyScan Of(string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        return new AssemblyScan(assembly);
    }

    private void ReadType(PEReader assembly, TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var user = TypeNames.NameOf(_metadata, handle);
        Mention(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Mention(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields())
        {
            _metadata.GetFieldDefinition(field).DecodeSignature(_names, null);
        }

        Attributes(user, type.GetCustomAttributes());
        foreach (var method in type.GetMethods())
        {
            ReadMethod(assembly, user, _metadata.GetMethodDefinition(method));
        }

        Flush(user);
    }

    private void ReadMethod(PEReader assembly, string user, MethodDefinition method)
    {
        method.DecodeSignature(_names, null);
        if (IsRecordPrinting(method))
        {
            return;
        }

        Attributes(user, method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = assembly.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null);
        }

        var where = $"{user}.{_metadata.GetString(method.Name)}";
        foreach (var (token, isBoxed) in IlTokens.Of(body))
        {
            if (isBoxed)
            {
                MemberUses.Add((where, $"box {Mention(token)}"));
            }
            else if (Use(token) is { } member)
            {
                MemberUses.Add((where, member));
            }
        }
    }

    // What the compiler writes into a record to print it is culture-sensitive, and nobody's choice.
    private bool IsRecordPrinting(MethodDefinition method) =>
        _metadata.GetString(method.Name) is "PrintMembers" or "ToString"
        && method.GetCustomAttributes().Any(attribute => Use(_metadata.GetCustomAttribute(attribute).Constructor)?.Contains(
            "CompilerGeneratedAttribute",
            StringComparison.Ordinal) == true);

    private void Attributes(string user, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Use(_metadata.GetCustomAttribute(attribute).Constructor) is { } member)
            {
                MemberUses.Add((user, member));
            }
        }
    }

    private string? Use(EntityHandle token)
    {
        switch (token.Kind)
        {
            case HandleKind.MemberReference:
                var reference = _metadata.GetMemberReference((MemberReferenceHandle)token);
                var name = $"{Mention(reference.Parent)}::{_metadata.GetString(reference.Name)}";
                return reference.GetKind() == MemberReferenceKind.Method
                    ? $"{name}({string.Join(",", reference.DecodeMethodSignature(_names, null).ParameterTypes)})"
                    : name;
            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)token);
                return $"{Use(specification.Method)}<{string.Join(",", specification.DecodeSignature(_names, null))}>";
            case HandleKind.MethodDefinition:
                Mention(_metadata.GetMethodDefinition((MethodDefinitionHandle)token).GetDeclaringType());
                return null;
            case HandleKind.FieldDefinition:
                Mention(_metadata.GetFieldDefinition((FieldDefinitionHandle)token).GetDeclaringType());
                return null;
            default:
                Mention(token);
                return null;
        }
    }

    private string Mention(EntityHandle type) => type.IsNil ? "" : type.Kind switch
    {
        HandleKind.TypeDefinition => _names.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeReference => _names.GetTypeFromReference(_metadata, (TypeReferenceHandle)type, 0),
        HandleKind.TypeSpecification => _names.GetTypeFromSpecification(_metadata, null, (TypeSpecificationHandle)type, 0),
        HandleKind.MethodDefinition => Mention(_metadata.GetMethodDefinition((MethodDefinitionHandle)type).GetDeclaringType()),
        _ => "",
    };

    private void Flush(string user)
    {
        foreach (var type in _names.Mentioned)
        {
            TypeUses.Add((user, type));
        }

        _names.Mentioned.Clear();
    }
}
