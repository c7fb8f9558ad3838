using System.Globalization;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Decides, page by page, what to ask for next, and notices when a server leads in circles or away.</summary>
internal sealed class PageWalk(ApiRequest request, PageRule paging, Uri api)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private long _number = paging.First;
    private long _count;
    private ulong _lastContent;

    /// <summary>The request for the page after this one; <see langword="null"/> after the last. The fault, if there is one, is for the caller who asks for that page.</summary>
    public (ApiRequest? Next, ApiException? Fault) Advance(ReceivedResponse response, PageInfo page, int count)
    {
        _count += count;
        try
        {
            return (paging.Kind switch
            {
                PagingKind.Link => Follow(response, page.Next),
                PagingKind.LinkHeader => Follow(response, LinkHeader.Next(response.Message)),
                PagingKind.Cursor or PagingKind.LastItem => After(response, page, count),
                _ => count == 0 || !HasMore(page) ? null : Following(response, page),
            }, null);
        }
        catch (ApiException fault)
        {
            return (null, fault);
        }
    }

    private ApiRequest? Follow(ReceivedResponse response, string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        var current = response.Message.RequestMessage?.RequestUri is { IsAbsoluteUri: true } sent ? sent : api;
        if (!Uri.TryCreate(current, link, out var target))
        {
            throw Failure.Unusable(response, "the link to the next page is no address");
        }

        if (OriginPolicy.ObjectToLink(target, api) is { } objection)
        {
            throw Failure.Unusable(response, objection);
        }

        if (!_seen.Add(target.AbsoluteUri))
        {
            throw Failure.Unusable(response, "its link to the next page has come before: the pages go in a circle");
        }

        return request.At(target);
    }

    private ApiRequest? After(ReceivedResponse response, PageInfo page, int count)
    {
        if (page.More == false || (paging.Kind == PagingKind.LastItem && count == 0))
        {
            return null;
        }

        if (string.IsNullOrEmpty(page.Next))
        {
            return page.More is null && paging.Kind == PagingKind.Cursor ? null : throw Failure.Unusable(response, "it says that there are more pages, but not where the next one is");
        }

        return _seen.Add(page.Next!) ? At(page.Next!) : throw Failure.Unusable(response, "its cursor to the next page has come before: the pages go in a circle");
    }

    private ApiRequest Following(ReceivedResponse response, PageInfo page)
    {
        // A server that does not heed the parameter answers with the first page for ever.
        var content = Hash(response.Body.Span.Slice(page.ItemsRange.Start, page.ItemsRange.Length));
        if (content == _lastContent)
        {
            throw Failure.Unusable(response, "it has the same items as the page before: the pages do not go on");
        }

        _lastContent = content;
        _number++;
        return At((paging.Kind == PagingKind.Page ? _number : _count).ToString(CultureInfo.InvariantCulture));
    }

    private ApiRequest At(string page) => paging.IsInBody ? request.At(new JsonMember(paging.Parameter!, page, paging.IsNumber)) : request.At(paging.Parameter!, page);

    // A counter that cannot be true says nothing; of the others, one that says "more" outweighs those that say "enough": an empty page ends it in any case.
    private bool HasMore(PageInfo page)
    {
        var pagesSoFar = _number - paging.First + 1;
        var enough = page.More == false || page.Pages == pagesSoFar || page.Total == _count;
        return page.More == true || page.Pages > pagesSoFar || page.Total > _count || !enough;
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
