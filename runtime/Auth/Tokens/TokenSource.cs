namespace Specwright;

/// <summary>
/// Supplies access tokens of one client: kept until shortly before they expire, and fetched once, however many calls wait for one.
/// </summary>
internal sealed class TokenSource(string url, TokenClient client)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly string? _fixedScopes = client.Options.Scopes is { } scopes ? string.Join(" ", scopes) : null;

    /// <summary>A token for the scopes of a call, and whether it was fetched for this call.</summary>
    public async ValueTask<(string Token, bool IsNew)> GetAsync(CredentialContext context, CancellationToken cancellationToken)
    {
        var address = client.Options.TokenUrl ?? Resolve(context.BaseAddress);
        var scopes = _fixedScopes ?? context.Scopes ?? "";
        Task<AccessToken> pending;
        lock (_gate)
        {
            var key = address.AbsoluteUri + " " + scopes;
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries.Add(key, entry = new Entry());
            }

            entry.Refuse(context.RejectedToken);
            if (entry.Pending is null
                && entry.Current is { } current
                && current.IsGood(context.Clock.GetUtcNow())
                && !entry.MayReplace(context.Clock.GetUtcNow()))
            {
                return (current.Value, false);
            }

            pending = entry.Pending ??= Begin(entry, address, scopes, context);
        }

#if NET
        return ((await pending.WaitAsync(cancellationToken).ConfigureAwait(false)).Value, true);
#else
        return ((await WaitAsync(pending, cancellationToken).ConfigureAwait(false)).Value, true);
#endif
    }

    /// <summary>Hears that the API has refused a token: the next call gets another one.</summary>
    public void Refuse(string token)
    {
        lock (_gate)
        {
            foreach (var entry in _entries.Values)
            {
                entry.Refuse(token);
            }
        }
    }

    // No caller's cancellation ends it: others wait for the same token. Where all of them have gone, nobody sees it fail.
    private Task<AccessToken> Begin(Entry entry, Uri address, string scopes, CredentialContext context)
    {
        var pending = Task.Run(() => FetchAsync(entry, address, scopes, context), CancellationToken.None);
        pending.ContinueWith(
            static task => task.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return pending;
    }

    private async Task<AccessToken> FetchAsync(Entry entry, Uri address, string scopes, CredentialContext context)
    {
        AccessToken? token = null;
        try
        {
            return token = await context.FetchTokenAsync(client, address, scopes).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                entry.Replace(token);
            }
        }
    }

    private Uri Resolve(Uri baseAddress) => Uri.TryCreate(url, UriKind.Absolute, out var absolute) && !absolute.IsFile
        ? absolute
        : Uri.TryCreate(new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + "/"), url, out var relative)
            ? relative
            : throw new InvalidOperationException(
                "The specification names no usable address to fetch tokens from: set ClientCredentialsOptions.TokenUrl.");

#if !NET
    private static async Task<AccessToken> WaitAsync(Task<AccessToken> pending, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled && !pending.IsCompleted)
        {
            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using var registration =
                cancellationToken.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), cancelled);
            if (await Task.WhenAny(pending, cancelled.Task).ConfigureAwait(false) != pending)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return await pending.ConfigureAwait(false);
    }

#endif
    private sealed class Entry
    {
        private readonly ReplacementBudget _budget = new();
        private bool _isRefused;

        public AccessToken? Current { get; private set; }

        public Task<AccessToken>? Pending { get; set; }

        public void Replace(AccessToken? token)
        {
            Current = token;
            Pending = null;
            _isRefused = false;
        }

        public void Refuse(string? token) => _isRefused |= token is not null && Current?.Value == token;

        /// <summary>Whether the API has refused the token, and another one may be asked for.</summary>
        public bool MayReplace(DateTimeOffset now) => _isRefused && _budget.TryTake(now);
    }
}
