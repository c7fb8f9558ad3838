using System.Globalization;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Decides, page by page, what to ask for next, and notices when a server leads in circles or away.</summary>
internal sealed class PaginationState
{
    private readonly ApiRequest _request;
    private readonly PageRule _rule;
    private readonly Uri _api;
    private readonly PageCounters _counters;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _contents = [];
    private long _asked;

    /// <param name="request">The request for the first page; it may name the page to begin with.</param>
    /// <param name="rule">How the next page is found.</param>
    /// <param name="api">The API's address.</param>
    public PaginationState(ApiRequest request, PageRule rule, Uri api)
    {
        _request = request;
        _rule = rule;
        _api = api;
        Page = rule is { Parameter: { } parameter, IsInBody: false } ? QueryPairs.Find(request.QueryText, parameter) : null;
        _counters = new PageCounters(
            rule,
            long.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : null);
        _asked = _counters.Next;
        if (Page is { Length: > 0 } cursor)
        {
            _seen.Add(cursor);
        }
    }

    /// <summary>The page, or the cursor, that is asked for; <see langword="null"/> for the first page, and where links lead on.</summary>
    public string? Page { get; private set; }

    /// <summary>What follows the page that has come.</summary>
    public PageStep Advance(ReceivedResponse response, PageInfo page, int count)
    {
        var isRepeated = count > 0 && !_contents.Add(Hash(page.ItemsOf(response.Body).Span));
        if (_rule.Kind is PaginationKind.Page or PaginationKind.Offset)
        {
            return Number(response, page, count, isRepeated);
        }

        try
        {
            return new PageStep(_rule.Kind switch
            {
                PaginationKind.Link => Follow(response, page.Next),
                PaginationKind.LinkHeader => Follow(response, LinkHeader.Next(response.Message)),
                _ => After(response, page, count),
            });
        }
        catch (ApiException fault)
        {
            return new PageStep(null, fault, isRepeated);
        }
    }

    // A server that does not heed the parameter answers with the first page for ever; one that knows no page behind its last one, with the
    // last.
    private PageStep Number(ReceivedResponse response, PageInfo page, int count, bool isRepeated)
    {
        if (isRepeated && !IsByChance(response, page, count))
        {
            return new PageStep(
                null,
                _counters.IsDoubtful ? null : Failure.Unusable(response, "it has the same items as a page before: the pages do not go on"),
                isRepeated: true);
        }

        if (!_counters.Add(page, count))
        {
            return new PageStep(null);
        }

        _asked = _counters.Next;
        return new PageStep(At(_asked.ToString(CultureInfo.InvariantCulture)));
    }

    private bool IsByChance(ReceivedResponse response, PageInfo page, int count) =>
        _counters.IsPromised && _counters.HasRoomFor(page, count)
        && RepeatedPage.MayBeByChance(response.Body, page.ItemsOf(response.Body), _rule.Parameter!, _asked);

    private ApiRequest? Follow(ReceivedResponse response, string? link)
    {
        var current = response.Message.RequestMessage?.RequestUri is { IsAbsoluteUri: true } sent ? sent : _api;
        _seen.Add(current.AbsoluteUri);
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        if (!Uri.TryCreate(current, link, out var target))
        {
            throw Failure.Unusable(response, "the link to the next page is no address");
        }

        if (OriginPolicy.ObjectToLink(target, _api, response.Redactor) is { } objection)
        {
            throw Failure.Unusable(response, objection);
        }

        if (!_seen.Add(target.AbsoluteUri))
        {
            throw Failure.Unusable(response, "its link to the next page has come before: the pages go in a circle");
        }

        return _request.At(target);
    }

    private ApiRequest? After(ReceivedResponse response, PageInfo page, int count)
    {
        if (page.More == false || (_rule.Kind == PaginationKind.LastItem && count == 0))
        {
            return null;
        }

        if (string.IsNullOrEmpty(page.Next))
        {
            return page.More is null && _rule.Kind == PaginationKind.Cursor
                ? null
                : throw Failure.Unusable(response, "it says that there are more pages, but not where the next one is");
        }

        return _seen.Add(page.Next!)
            ? At(page.Next!)
            : throw Failure.Unusable(response, "its cursor to the next page has come before: the pages go in a circle");
    }

    private ApiRequest At(string page)
    {
        Page = page;
        return _rule.IsInBody
            ? _request.At(new JsonMember(_rule.Parameter!, page, _rule.IsNumber))
            : _request.At(_rule.Parameter!, page);
    }

    // FNV-1a.
    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return hash;
    }
}
