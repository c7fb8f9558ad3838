using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Reads the items of a page, and what leads to the next one; the rest is passed over.</summary>
/// <param name="item">Reads an item.</param>
/// <param name="rule">What to look for.</param>
/// <param name="root">The place of what is read in the body: pointers that do not lead through it are not looked for.</param>
internal sealed class PageCodec<T>(JsonCodec<T> item, PageRule rule, string root) : JsonCodec<Page<T>>
{
    private const int ItemsTarget = PageInfo.Targets;

    private readonly string[]?[] _paths =
    [
        rule.Kind == PaginationKind.LastItem ? null : Path(rule.Next, root), Path(
            rule.More,
            root), Path(rule.Pages, root), Path(rule.Total, root), Path(rule.Items, root),
    ];

    private readonly string[]? _lastItem = rule.Kind == PaginationKind.LastItem ? Path(rule.Next, "") : null;

    /// <summary>The segments of a pointer behind a root; <see langword="null"/> when it does not lead through the root.</summary>
    public static string[]? Path(string? pointer, string root)
    {
        if (pointer is null
            || !pointer.StartsWith(root, StringComparison.Ordinal)
            || (pointer.Length > root.Length && pointer[root.Length] != '/'))
        {
            return null;
        }

        return Array.ConvertAll(
            pointer.Substring(root.Length).Split('/').Skip(1).ToArray(),
            static segment => segment.Replace("~1", "/").Replace("~0", "~"));
    }

    public override Page<T> ReadValue(ref Utf8JsonReader reader)
    {
        var page = new Page<T>();
        var start = reader;
        var hasItems = ReadMembers(ref reader, page, 0, (1 << _paths.Length) - 1);
        return hasItems || rule.IsOptional ? page : JsonRead.Fail<Page<T>>(ref start, "a page with its items") ?? page;
    }

    public override void WriteValue(JsonValueWriter writer, Page<T> value) => throw new NotSupportedException();

    // The targets in the mask have led to here.
    private bool ReadMembers(ref Utf8JsonReader reader, Page<T> page, int depth, int mask)
    {
        if (IsAt(ItemsTarget, depth, mask))
        {
            return ReadItems(ref reader, page);
        }

        for (var target = 0; target < ItemsTarget; target++)
        {
            if (IsAt(target, depth, mask))
            {
                page.Set(target, Scalar(ref reader));
            }
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        var hasItems = false;
        JsonRead.Move(ref reader);
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var next = 0;
            for (var target = 0; target < _paths.Length; target++)
            {
                if ((mask & (1 << target)) != 0 && _paths[target] is { } path && path.Length > depth && reader.ValueTextEquals(path[depth]))
                {
                    next |= 1 << target;
                }
            }

            JsonRead.Move(ref reader);
            if (next == 0)
            {
                reader.Skip();
            }
            else
            {
                hasItems |= ReadMembers(ref reader, page, depth + 1, next);
            }

            JsonRead.Move(ref reader);
        }

        return hasItems;
    }

    private bool IsAt(int target, int depth, int mask) => (mask & (1 << target)) != 0 && _paths[target] is { } path && path.Length == depth;

    private bool ReadItems(ref Utf8JsonReader reader, Page<T> page)
    {
        if (reader.TokenType == JsonTokenType.Null && rule.IsOptional)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return JsonRead.Fail<bool>(ref reader, "an array");
        }

        var items = new List<T>();
        var begin = (int)reader.TokenStartIndex;
        var last = reader;
        JsonRead.Move(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            last = reader;
            items.Add(item.ReadValue(ref reader));
            JsonRead.Move(ref reader);
        }

        page.Items = items;
        page.ItemsRange = (begin, (int)reader.BytesConsumed - begin);
        if (_lastItem is not null && items.Count > 0)
        {
            page.Set(0, Find(ref last, _lastItem));
        }

        return true;
    }

    private static string? Find(ref Utf8JsonReader reader, string[] path)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var found = new PageInfo();
        found.Set(0, document.RootElement, path);
        return found.Next;
    }

    private static string? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonRead.String(ref reader),
        JsonTokenType.Number => JsonText.OfNumber(ref reader),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };
}
