using System.Globalization;
using System.Text;
using Shapes;
using Specwright.CompilerServices;

namespace Specwright.Benchmarks;

/// <summary>
/// Reads 8 MB that lie below several levels of a union whose case is told by a member behind them, beside the same bytes without a union.
/// </summary>
internal static class NestingBenchmarks
{
    private const int Bytes = 8_000_000;

    public static void Run()
    {
        var leaf = Leaf();
        Race.Run(
            $"Reading {leaf.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes below levels of a union",
            [
                new("without a union", () => JsonBodyReader.Read(leaf, ModelCodec<Leaf>.Instance)),
                .. new[] { 1, 30, 60 }.Select(levels => Below(levels, leaf)),
            ]);
        Race.Run("Reading 30 levels of a union, and nothing below", [Below(30, """{"items":[]}"""u8.ToArray())]);
    }

    private static Contender Below(int levels, byte[] leaf)
    {
        var json = new List<byte>(leaf.Length + (levels * 24));
        for (var level = 0; level < levels; level++)
        {
            json.AddRange("{\"next\":"u8);
        }

        json.AddRange(leaf);
        for (var level = 0; level < levels; level++)
        {
            json.AddRange(",\"value\":1}"u8);
        }

        byte[] all = [.. json];
        Check(JsonBodyReader.Read(all, TreeCodec.Instance), levels);
        return new($"{levels.ToString(CultureInfo.InvariantCulture)} levels", () => JsonBodyReader.Read(all, TreeCodec.Instance));
    }

    private static byte[] Leaf()
    {
        var json = new StringBuilder("{\"items\":[");
        for (var i = 0; json.Length < Bytes; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"id":{{i}},"tags":["a","b"],"name":"Item {{i}}"}""");
        }

        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }

    // What is measured must be right first.
    private static void Check(Tree tree, int levels)
    {
        for (; tree.TryGetNumberTree(out var number); levels--)
        {
            tree = number.Next;
        }

        if (levels != 0 || !tree.TryGetLeaf(out _))
        {
            throw new InvalidOperationException("The tree was read as something else.");
        }
    }
}
