using System.Globalization;
using System.Text.Json;

namespace Specwright;

/// <summary>What a page says beside its items: where the next is, and how many there are.</summary>
internal class PageInfo
{
    private readonly string?[] _values = new string?[Targets];

    /// <summary>How many places a page is searched for, its items left aside.</summary>
    public const int Targets = 4;

    public string? Next => _values[0];

    public bool? More => _values[1] switch { "true" => true, "false" => false, _ => null };

    public long? Pages => Number(_values[2]);

    public long? Total => Number(_values[3]);

    /// <summary>Where the items stand in the body, as bytes.</summary>
    public (int Start, int Length) ItemsRange { get; set; }

    /// <summary>The JSON of the items; of a body that was mended to be read, the whole.</summary>
    public ReadOnlyMemory<byte> ItemsOf(ReadOnlyMemory<byte> body) =>
        ItemsRange.Start + ItemsRange.Length <= body.Length ? body.Slice(ItemsRange.Start, ItemsRange.Length) : body;

    public void Set(int target, string? value) => _values[target] = value;

    /// <summary>Takes what stands in an element beside the items.</summary>
    public void Set(int target, JsonElement root, string[] path)
    {
        foreach (var segment in path)
        {
            root = MessageReader.Member(root, segment);
        }

        if (root.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        {
            Set(target, root.ValueKind == JsonValueKind.String ? MessageReader.Text(root) : root.GetRawText());
        }
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A page.</summary>
internal sealed class Page<T> : PageInfo
{
    public IReadOnlyList<T> Items { get; set; } = [];
}
