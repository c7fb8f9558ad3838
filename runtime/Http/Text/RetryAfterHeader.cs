using System.Globalization;
using System.Net.Http.Headers;

namespace Specwright;

/// <summary>Reads how long a server asks to wait.</summary>
internal static class RetryAfterHeader
{
    // What some APIs send beside Retry-After, whose seconds are too coarse for them.
    private static readonly string[] s_millisecondHeaders = ["retry-after-ms", "x-ms-retry-after-ms"];

    // RetryConditionHeaderValue takes no more seconds than these.
    private const decimal MaxSeconds = int.MaxValue;

    /// <summary>
    /// The wait, in milliseconds where a server gives them; <see langword="null"/> when it gives none that can be understood.
    /// </summary>
    public static RetryConditionHeaderValue? Read(HttpResponseHeaders headers)
    {
        foreach (var name in s_millisecondHeaders)
        {
            if (Number(headers, name) is { } milliseconds)
            {
                return Wait(milliseconds / 1000);
            }
        }

        // Fractions of a second are not in the RFC, and are sent nevertheless.
        return headers.RetryAfter ?? (Number(headers, "Retry-After") is { } seconds ? Wait(seconds) : null);
    }

    private static decimal? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && decimal.TryParse(values.FirstOrDefault(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static RetryConditionHeaderValue Wait(decimal seconds) => new(TimeSpan.FromSeconds((double)Math.Min(seconds, MaxSeconds)));
}
