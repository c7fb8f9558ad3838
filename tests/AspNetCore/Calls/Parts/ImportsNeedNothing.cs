using Specwright;

namespace Shop.Calls;

/// <summary>No field of the form that the import takes is required.</summary>
internal static class ImportsNeedNothing
{
    public static Task<FormReceipt> PostImportAsync(
        this IReportsClient client, string title, int rank, DateOnly on, OrderStatus status, IReadOnlyList<string> tags, ApiFile file) =>
        client.PostImportAsync(new() { Title = title, Rank = rank, On = on, Status = status, Tags = tags, File = file });
}
