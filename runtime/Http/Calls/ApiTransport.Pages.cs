using System.Net;

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
            token => new PageItems<T>(this, request, rule, response => ReadJson(response, codec), token),
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
        return new CallSequence<T>(token => new PageItems<T>(this, request, rule, Read, token), cancellationToken);

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

    private sealed class PageItems<T>(
        ApiTransport transport, ApiRequest request, PageRule rule, Func<ReceivedResponse, Page<T>> read,
        CancellationToken cancellationToken) : ItemReader<T>
    {
        private PaginationState? _pagination;
        private PageStep _step = new(request);
        private IReadOnlyList<T> _items = [];
        private int _index;

        public override async ValueTask<bool> MoveNextAsync()
        {
            _pagination ??= new PaginationState(request, rule, transport.BaseAddress(request));
            while (_index == _items.Count)
            {
                if (_step.Fault is not null)
                {
                    throw _step.Fault;
                }

                if (_step.Next is not { } next)
                {
                    return false;
                }

                try
                {
                    using var response = await transport
                        .SendAsync(next, request.AcceptedTypes ?? JsonType, isStream: false, cancellationToken)
                        .ConfigureAwait(false);
                    var page = response.Status is HttpStatusCode.NoContent or HttpStatusCode.NotModified ? new Page<T>() : read(response);
                    _step = _pagination.Advance(response, page, page.Items.Count);
                    _items = _step.IsRepeated ? [] : page.Items;
                    _index = 0;
                }
                catch (ApiException exception)
                {
                    exception.FailedAt(_pagination.Page);
                    throw;
                }
            }

            // What has come already is not delivered to who has cancelled.
            cancellationToken.ThrowIfCancellationRequested();
            Current = _items[_index++];
            return true;
        }

        public override ValueTask DisposeAsync() => default;
    }
}
