using Specwright;

namespace Shop.Calls;

/// <summary>The form that the import takes requires a title.</summary>
internal static class ImportsNeedATitle
{
    public static Task<FormReceipt> PostImportAsync(
        this IReportsClient client, string title, int rank, DateOnly on, OrderStatus status, IReadOnlyList<string> tags, ApiFile file) =>
        client.PostImportAsync(title, new() { Rank = rank, On = on, Status = status, Tags = tags, File = file });
}
