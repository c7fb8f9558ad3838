namespace Specwright.AspNetCore.Tests;

/// <summary>All documents, each with its application and its calls, once for all tests.</summary>
public sealed class ShopRuns : IAsyncLifetime
{
    private readonly Dictionary<string, ShopRun> _runs = new(StringComparer.Ordinal);

    /// <summary>The runs in the order of the table.</summary>
    public IEnumerable<ShopRun> All => ShopDocument.All.Select(document => this[document.Name]);

    public ShopRun this[string name] => _runs[name];

    public Task InitializeAsync() =>
        Parallel.ForEachAsync(ShopDocument.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (document, _) =>
    {
        var run = await ShopRun.OfAsync(document);
        lock (_runs)
        {
            _runs.Add(document.Name, run);
        }
    });

    public Task DisposeAsync() => Task.CompletedTask;
}
