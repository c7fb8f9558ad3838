using Specwright;

namespace Shop.Calls;

/// <summary>
/// NSwag gives every action of a controller an id, by which the client's methods are called: the other documents have paths only.
/// </summary>
internal static class MethodNames
{
    public static Task<IReadOnlyList<Customer>> GetSearchAsync(
        this ICustomersClient client, CustomersSearchOptions options) => client.SearchAsync(options);

    public static Task<Customer> PostAsync(this ICustomersClient client, CustomerInput body) => client.CreateAsync(body);

    public static Task<ApiResponse<Customer>> PostWithResponseAsync(this ICustomersClient client, CustomerInput body) =>
        client.CreateWithResponseAsync(body);

    public static Task<Customer> PutByIdAsync(this ICustomersClient client, int id, CustomerInput body, CustomersReplaceOptions options) =>
        client.ReplaceAsync(id, body, options);

    public static Task<ApiResponse> DeleteByIdWithResponseAsync(this ICustomersClient client, int id) => client.DeleteWithResponseAsync(id);

    public static Task<OrderLine> GetOrdersByOrderIdAsync(this ICustomersClient client, int id, long orderId) =>
        client.GetOrderAsync(id, orderId);

    public static Task<UploadedFile> PostOneAsync(this IFilesClient client, ApiFile file) => client.PostOneAsync(new() { File = file });

    public static Task<PathParameters> GetPathByTextAsync(
        this IParametersClient client, long id, Guid key, DateOnly on, OrderStatus status, decimal price, string text) =>
        client.GetPathAsync(id, key, on, status, price, text);

    public static Task<IReadOnlyDictionary<string, Money>> GetByMonthAsync(this IReportsClient client, int year, int month) =>
        client.GetAsync(year, month);

    public static Task<FormReceipt> PostImportAsync(
        this IReportsClient client, string title, int rank, DateOnly on, OrderStatus status, IReadOnlyList<string> tags, ApiFile file) =>
        client.ImportAsync(new() { Title = title, Rank = rank, On = on, Status = status, Tags = tags, File = file });
}
