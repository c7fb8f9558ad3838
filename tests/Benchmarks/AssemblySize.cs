using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Specwright.Benchmarks;

/// <summary>What an assembly's bytes are made of: metadata by table, IL by method name, rows and IL by kind of type, attributes.</summary>
internal static class AssemblySize
{
    private const int Shown = 16;

    public static void Print(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        var tables = Enum.GetValues<TableIndex>()
            .Select(table => (
                Name: table.ToString(),
                Rows: metadata.GetTableRowCount(table),
                Bytes: metadata.GetTableRowCount(table) * metadata.GetTableRowSize(table)))
            .Concat(new[]
            {
                HeapIndex.String,
                HeapIndex.UserString,
                HeapIndex.Blob,
            }.Select(heap => (Name: $"{heap} heap", Rows: 0, Bytes: metadata.GetHeapSize(heap))))
            .OrderByDescending(table => table.Bytes)
            .Take(Shown);
        Table.Print("Metadata", [
            ["table", "rows", "bytes"],
            .. tables.Select(table => (string[])[table.Name, Table.Text(table.Rows), Table.Text(table.Bytes)]),
        ]);
        var methods = metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle))
            .GroupBy(method => Kind(metadata.GetString(method.Name)), StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count(), Bytes: group.Sum(method => IlBytes(assembly, method))))
            .OrderByDescending(group => group.Bytes)
            .Take(Shown);
        Table.Print("IL by method", [
            ["method", "count", "bytes"],
            .. methods.Select(method => (string[])[method.Name, Table.Text(method.Count), Table.Text(method.Bytes)]),
        ]);
        PrintTypes(assembly, metadata);
        PrintAttributes(metadata);
    }

    /// <summary>
    /// Types by what they derive from: how many, their methods, the bytes of IL and of the rows of types, fields, properties, methods and
    /// parameters.
    /// </summary>
    private static void PrintTypes(PEReader assembly, MetadataReader metadata)
    {
        var types = metadata.TypeDefinitions
            .Select(handle => metadata.GetTypeDefinition(handle))
            .GroupBy(type => Base(metadata, type), StringComparer.Ordinal)
            .Select(group =>
            {
                var methods = group
                    .SelectMany(static type => type.GetMethods())
                    .Select(handle => metadata.GetMethodDefinition(handle))
                    .ToList();
                var rows = (Count: group.Count(), Table: TableIndex.TypeDef);
                (int Count, TableIndex Table)[] tables =
                [
                    rows, (
                        methods.Count,
                        TableIndex.MethodDef), (methods.Sum(static method => method.GetParameters().Count), TableIndex.Param),
                    (
                        group.Sum(static type => type.GetFields().Count),
                        TableIndex.Field), (group.Sum(static type => type.GetProperties().Count), TableIndex.Property),
                ];
                return (
                    Name: group.Key,
                    rows.Count,
                    Methods: methods.Count,
                    Il: methods.Sum(method => IlBytes(assembly, method)),
                    Rows: tables.Sum(table => table.Count * metadata.GetTableRowSize(table.Table)));
            })
            .OrderByDescending(static group => group.Il + group.Rows)
            .Take(Shown);
        Table.Print("Types by base", [["base", "types", "methods", "IL", "rows"], .. types.Select(static type =>
            (string[])[type.Name, Table.Text(type.Count), Table.Text(type.Methods), Table.Text(type.Il), Table.Text(type.Rows)])]);
    }

    private static void PrintAttributes(MetadataReader metadata)
    {
        var attributes = metadata.CustomAttributes
            .Select(handle => metadata.GetCustomAttribute(handle))
            .GroupBy(
                attribute => $"{Name(metadata, Owner(metadata, attribute.Constructor))} on {attribute.Parent.Kind}",
                StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count())
            .Take(Shown);
        Table.Print("Attributes", [["attribute", "count", "bytes"], .. attributes.Select(group => (string[])[
            group.Key,
            Table.Text(group.Count()),
            Table.Text(group.Count() * metadata.GetTableRowSize(TableIndex.CustomAttribute)),
        ])]);
    }

    private static string Base(MetadataReader metadata, TypeDefinition type) =>
        type.BaseType.IsNil ? "an interface" : Name(metadata, type.BaseType);

    private static EntityHandle Owner(MetadataReader metadata, EntityHandle method) => method.Kind == HandleKind.MemberReference
        ? metadata.GetMemberReference((MemberReferenceHandle)method).Parent
        : metadata.GetMethodDefinition((MethodDefinitionHandle)method).GetDeclaringType();

    private static string Name(MetadataReader metadata, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                return metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name);
            case HandleKind.TypeDefinition:
                return metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name);
            case HandleKind.TypeSpecification:
                // An instance of a generic type (ECMA-335 II.23.2.14): two bytes, then the type.
                var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
                signature.Offset = 2;
                return Name(metadata, signature.ReadTypeHandle());
            default:
                return type.Kind.ToString();
        }
    }

    /// <summary>The bytes of all method bodies.</summary>
    public static long IlBytes(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        return metadata.MethodDefinitions.Sum(handle => (long)IlBytes(assembly, metadata.GetMethodDefinition(handle)));
    }

    private static int IlBytes(PEReader assembly, MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? 0 : assembly.GetMethodBody(method.RelativeVirtualAddress).Size;

    private static string Kind(string name) =>
        name.EndsWith("WithResponseAsync", StringComparison.Ordinal) ? "…WithResponseAsync"
        : name.EndsWith("Async", StringComparison.Ordinal) ? "…Async"
        : name.IndexOf('_', StringComparison.Ordinal) is 3 and var at ? name[..(at + 1)] + "…"
        : name;
}
