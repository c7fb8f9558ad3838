using System.Net;
using System.Runtime.CompilerServices;

namespace Specwright.CompilerServices;

/// <content>Results that come in pages: one page is in memory at a time, and the next is asked for when it is needed.</content>
public sealed partial class ApiTransport
{
    private const string Result = "/result";
    private const string ResultInfo = "/result_info";

    /// <summary>Asks for the pages of a list, one after the other.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<T> SendPagesAsync<T>(
        ApiRequest request,
        PageRule rule,
        JsonCodec<T> item,
        CancellationToken cancellationToken)
    {
        var codec = new PageCodec<T>(item, rule, "");
        return new CallSequence<T>(
            token => SendPagesAsync(request, rule, response => ReadJson(response, codec), token),
            cancellationToken);
    }

    /// <summary>Asks for the pages of a list that comes in envelopes, one after the other.</summary>
    /// <inheritdoc cref="SendEnvelopeAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<T> SendEnvelopePagesAsync<T>(
        ApiRequest request,
        PageRule rule,
        JsonCodec<T> item,
        CancellationToken cancellationToken)
    {
        var codec = new PageCodec<T>(item, rule, Result);
        string[]?[] beside = [
            PageCodec<T>.Path(rule.Next, ResultInfo),
            PageCodec<T>.Path(rule.More, ResultInfo),
            PageCodec<T>.Path(rule.Pages, ResultInfo),
            PageCodec<T>.Path(rule.Total, ResultInfo),
        ];
        return new CallSequence<T>(token => SendPagesAsync(request, rule, Read, token), cancellationToken);

        Page<T> Read(ReceivedResponse response)
        {
            var envelope = ReadEnvelope(response, codec);
            for (var target = 0; target < beside.Length; target++)
            {
                if (beside[target] is { } path && envelope.ResultInfo is { } info)
                {
                    envelope.Value.Set(target, info, path);
                }
            }

            return envelope.Value;
        }
    }

    private async IAsyncEnumerable<T> SendPagesAsync<T>(
        ApiRequest request, PageRule rule, Func<ReceivedResponse, Page<T>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pagination = new PaginationState(request, rule, BaseAddress(request));
        for (var next = request; next is not null;)
        {
            IReadOnlyList<T> items;
            PageStep step;
            try
            {
                using var response =
                    await SendAsync(next, request.AcceptedTypes ?? JsonType, isStream: false, cancellationToken).ConfigureAwait(false);
                var page = response.Status is HttpStatusCode.NoContent or HttpStatusCode.NotModified ? new Page<T>() : read(response);
                step = pagination.Advance(response, page, page.Items.Count);
                items = step.IsRepeated ? [] : page.Items;
            }
            catch (ApiException exception)
            {
                exception.FailedAt(pagination.Page);
                throw;
            }

            foreach (var item in items)
            {
                // What has come already is not delivered to who has cancelled.
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            if (step.Fault is not null)
            {
                throw step.Fault;
            }

            next = step.Next;
        }
    }
}
