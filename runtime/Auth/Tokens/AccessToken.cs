namespace Specwright;

/// <summary>An access token, and until when it is used.</summary>
/// <param name="value">The token.</param>
/// <param name="goodUntil">When the next one is fetched; <see langword="null"/> when its server did not say how long it lives: until the
/// API refuses it.</param>
internal sealed class AccessToken(string value, DateTimeOffset? goodUntil)
{
    // Clocks differ, and requests take their time: a token is given up this long before its end, or after nine tenths of a short life.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(60);

    public string Value => value;

    /// <summary>A token of a life in seconds, as the server counts it (<c>expires_in</c>; RFC 6749, section 5.1).</summary>
    public static AccessToken Of(string value, long? expiresIn, DateTimeOffset requestedAt)
    {
        if (expiresIn is not { } seconds)
        {
            return new AccessToken(value, null);
        }

        var life = TimeSpan.FromSeconds(Math.Min(Math.Max(seconds, 0), int.MaxValue));
        var tenth = TimeSpan.FromTicks(life.Ticks / 10);
        return new AccessToken(value, requestedAt + life - (tenth < s_margin ? tenth : s_margin));
    }

    public bool IsGood(DateTimeOffset now) => goodUntil is not { } end || now < end;
}
