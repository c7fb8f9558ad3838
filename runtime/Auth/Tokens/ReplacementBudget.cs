namespace Specwright;

/// <summary>
/// Limits how often a refused token is replaced: an API that refuses every token must not cost a request for a token with each call. Three
/// may be replaced at once, and
/// one more with every minute that passes.
/// </summary>
/// <remarks>It is used under a lock of its owner's.</remarks>
internal sealed class ReplacementBudget
{
    private const int Capacity = 3;

    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    private int _left = Capacity;
    private DateTimeOffset _countedAt;

    /// <summary>Whether a token may be replaced now; if so, it counts.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        if (_left == Capacity)
        {
            _countedAt = now;
        }
        else if (now - _countedAt >= s_interval)
        {
            var gained = (now - _countedAt).Ticks / s_interval.Ticks;
            _left = (int)Math.Min(_left + gained, Capacity);
            _countedAt += TimeSpan.FromTicks(gained * s_interval.Ticks);
        }

        if (_left == 0)
        {
            return false;
        }

        _left--;
        return true;
    }
}
