using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Specwright.Benchmarks;

/// <summary>What an assembly's bytes are made of: metadata by table, IL by method name.</summary>
internal static class AssemblySize
{
    private const int Shown = 16;

    public static void Print(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        var tables = Enum.GetValues<TableIndex>()
            .Select(table => (Name: table.ToString(), Rows: metadata.GetTableRowCount(table), Bytes: metadata.GetTableRowCount(table) * metadata.GetTableRowSize(table)))
            .Concat(new[] { HeapIndex.String, HeapIndex.UserString, HeapIndex.Blob }.Select(heap => (Name: $"{heap} heap", Rows: 0, Bytes: metadata.GetHeapSize(heap))))
            .OrderByDescending(table => table.Bytes)
            .Take(Shown);
        Table.Print("Metadata", [["table", "rows", "bytes"], .. tables.Select(table => (string[])[table.Name, Table.Text(table.Rows), Table.Text(table.Bytes)])]);
        var methods = metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle))
            .GroupBy(method => Kind(metadata.GetString(method.Name)), StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count(), Bytes: group.Sum(method => IlBytes(assembly, method))))
            .OrderByDescending(group => group.Bytes)
            .Take(Shown);
        Table.Print("IL by method", [["method", "count", "bytes"], .. methods.Select(method => (string[])[method.Name, Table.Text(method.Count), Table.Text(method.Bytes)])]);
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
