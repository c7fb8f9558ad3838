using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Responses;

/// <summary>
/// Puts what some statuses carry into the order in which it is looked for: single statuses (404), then ranges by their first digit (4),
/// then every other status (0).
/// </summary>
internal static class StatusOrder
{
    /// <summary>A case of several kinds of statuses becomes one for each.</summary>
    public static EquatableArray<T> Sort<T>(
        IReadOnlyCollection<T> cases, Func<T, EquatableArray<int>> statusesOf, Func<T, EquatableArray<int>, T> with)
    {
        var sorted = new List<T>();
        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var one in cases)
            {
                var statuses = statusesOf(one).Where(status => Rank(status) == rank).ToEquatableArray();
                if (!statuses.IsEmpty)
                {
                    sorted.Add(with(one, statuses));
                }
            }
        }

        return sorted.ToEquatableArray();
    }

    private static int Rank(int status) => status == 0 ? 2 : status < 10 ? 1 : 0;
}
