using System.Net;
using Depot;
using Moq;

namespace Specwright.UnitTests;

/// <summary>The same by Moq, which wants every argument of a call.</summary>
public sealed class MoqTests
{
    private readonly Mock<IParcelsClient> _parcels = new(MockBehavior.Strict);

    [Fact]
    public async Task Pages_are_one_sequence()
    {
        _parcels.Setup(static one => one.EnumerateAsync(It.Is<ListParcelsOptions>(options => options.PerPage == 100), default))
            .Returns(new ApiStream<Parcel>([new Parcel { Number = "1", State = ParcelState.Moving }]));

        Assert.Equal(1, await new Counter(_parcels.Object).CountOpenAsync());
    }

    [Fact]
    public async Task An_error_has_the_body_that_the_document_describes()
    {
        _parcels.Setup(static one => one.GetAsync("9", null, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ApiException<Problem>(new Problem { Title = "No such parcel." }, "Not found.", HttpStatusCode.NotFound));

        Assert.Equal("No such parcel.", await new Counter(_parcels.Object).DescribeAsync("9"));
        _parcels.Verify(static one => one.GetAsync("9", null, It.IsAny<CancellationToken>()), Times.Once);
    }
}
