namespace Shop.Models;

/// <summary>Lists, sets and dictionaries.</summary>
public sealed record Collections
{
    public int[] Array { get; init; } = [];

    public List<string> List { get; init; } = [];

    public HashSet<long> Set { get; init; } = [];

    public IReadOnlyList<decimal?> Nullables { get; init; } = [];

    public int[][] Matrix { get; init; } = [];

    public Dictionary<string, double> ByName { get; init; } = [];

    public Dictionary<OrderStatus, int> ByStatus { get; init; } = [];

    public Dictionary<int, string> ByNumber { get; init; } = [];

    public Dictionary<string, List<Money>> Lists { get; init; } = [];

    public Dictionary<string, string?> Notes { get; init; } = [];
}
