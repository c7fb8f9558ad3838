using System.Net;
using Depot;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Specwright.UnitTests;

/// <summary>The interface of a group, substituted by NSubstitute.</summary>
public sealed class NSubstituteTests
{
    private readonly IParcelsClient _parcels = Substitute.For<IParcelsClient>();
    private readonly Counter _counter;

    public NSubstituteTests() => _counter = new Counter(_parcels);

    [Fact]
    public async Task Pages_are_one_sequence()
    {
        _parcels.EnumerateAsync(Arg.Is<ListParcelsOptions>(static options => options.PerPage == 100), Arg.Any<CancellationToken>())
            .Returns(new ApiStream<Parcel>(
            [
                new Parcel { Number = "1", State = ParcelState.Moving },
                new Parcel { Number = "2", State = ParcelState.Delivered },
                new Parcel { Number = "3", State = OpenEnum<ParcelState>.FromRaw("lost") },
            ]));

        Assert.Equal(2, await _counter.CountOpenAsync());
    }

    [Fact]
    public async Task A_response_has_typed_headers()
    {
        _parcels.ListWithResponseAsync(Arg.Any<ListParcelsOptions>(), Arg.Any<CancellationToken>()).Returns(
            new ApiResponse<ListParcelsResponse, ListParcelsHeaders>(
                new ListParcelsResponse { Parcels = [], TotalPages = 7 }, new ListParcelsHeaders { XTotalCount = 70 }));

        Assert.Equal(70, await _counter.CountAllAsync());
    }

    [Fact]
    public async Task An_error_has_the_body_that_the_document_describes()
    {
        _parcels.GetAsync("9").ThrowsAsync(
            new ApiException<Problem>(new Problem { Title = "No such parcel." }, "Not found.", HttpStatusCode.NotFound));

        Assert.Equal("No such parcel.", await _counter.DescribeAsync("9"));
        await _parcels.Received(1).GetAsync("9");
    }

    [Fact]
    public async Task A_failure_without_an_answer_has_no_status()
    {
        _parcels.GetAsync("9").ThrowsAsync(new ApiException("No answer.", innerException: new HttpRequestException()));

        Assert.Equal("The depot does not answer.", await _counter.DescribeAsync("9"));
    }

    [Fact]
    public async Task A_client_has_all_its_groups()
    {
        var client = Substitute.For<IDepotClient>();
        client.Parcels.GetAsync("1").Returns(new Parcel { Number = "1", State = ParcelState.Waiting });

        Assert.Equal("It waits at the depot.", await new Counter(client.Parcels).DescribeAsync("1"));
    }
}
