using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Http;

namespace Specwright.CompilerServices;

/// <summary>Sets options by texts, as a configuration has them; without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionsText
{
    private const string Headers = nameof(ApiClientOptions.DefaultHeaders) + ":";
    private const string Retry = nameof(ApiClientOptions.Retry) + ":";

    /// <summary>Sets one option.</summary>
    /// <param name="options">The options.</param>
    /// <param name="section">Where the settings stand, for messages.</param>
    /// <param name="key">The option's name, with a colon before the name of what lies within it; case does not matter.</param>
    /// <param name="value">The value, in invariant form.</param>
    /// <exception cref="InvalidOperationException">There is no such option, or it does not take the value, which is not shown.</exception>
    public static void Set(ApiClientOptions options, string section, string key, string value)
    {
        var isKnown = true;
        try
        {
            if (Starts(key, Headers))
            {
                options.DefaultHeaders[key.Substring(Headers.Length)] = value;
            }
            else if (Starts(key, Retry))
            {
                isKnown = TrySet(options.Retry ??= new ApiRetryOptions(), key, value);
            }
            else
            {
                isKnown = TrySet(options, key, value);
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException($"The setting {section}:{key} has a value that it cannot have. {RuleOf(exception)}");
        }

        if (!isKnown)
        {
            throw new InvalidOperationException(
                $"The setting {section}:{key} does not exist: the properties of {options.GetType().Name} are the settings.");
        }
    }

    private static bool TrySet(ApiClientOptions options, string key, string value)
    {
        switch (key.ToUpperInvariant())
        {
            case "BASEADDRESS": options.BaseAddress = Address(value); break;
            case "TIMEOUT": options.Timeout = Time(value); break;
            case "HTTPVERSION": options.HttpVersion = new Version(value.IndexOf('.') < 0 ? value + ".0" : value); break;
            case "MAXRESPONSEBYTES": options.MaxResponseBytes = Number(value); break;
            case "MAXERRORBYTES": options.MaxErrorBytes = Number(value); break;
            case "LENIENTREADING": options.LenientReading = bool.Parse(value); break;
            case "CHECKARGUMENTS": options.CheckArguments = bool.Parse(value); break;
            case "MAXEVENTRECONNECTS": options.MaxEventReconnects = Number(value); break;
            case "MAXEVENTRECONNECTDELAY": options.MaxEventReconnectDelay = Time(value); break;
            case "STREAMIDLETIMEOUT": options.StreamIdleTimeout = Time(value); break;
            case "PROXY": options.Proxy = value.Length == 0 ? new WebProxy() : new WebProxy(Address(value)); break;
#if NET
            case "HTTPVERSIONPOLICY": options.HttpVersionPolicy = Enum.Parse<HttpVersionPolicy>(value, ignoreCase: true); break;
            case "POOLEDCONNECTIONLIFETIME": options.PooledConnectionLifetime = Time(value); break;
#endif
            default: return false;
        }

        return true;
    }

    private static bool TrySet(ApiRetryOptions options, string key, string value)
    {
        switch (key.Substring(Retry.Length).ToUpperInvariant())
        {
            case "MAXRETRIES": options.MaxRetries = Number(value); break;
            case "BASEDELAY": options.BaseDelay = Time(value); break;
            case "MAXDELAY": options.MaxDelay = Time(value); break;
            default: return false;
        }

        return true;
    }

    private static bool Starts(string key, string start) => key.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    // -00:00:00.0010000 is Timeout.InfiniteTimeSpan.
    private static TimeSpan Time(string value) => TimeSpan.Parse(value, CultureInfo.InvariantCulture);

    private static int Number(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static Uri Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) ? address : throw new FormatException("It is no absolute address.");

    // .NET's own messages repeat the value, which may be a secret in the wrong place.
    private static string RuleOf(Exception exception) => exception is ArgumentOutOfRangeException
        ? exception.Message.Split('\n')[0].Split(['('], 2)[0].TrimEnd()
        : "See the option's documentation for the form that it has.";
}
