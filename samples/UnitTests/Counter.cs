using System.Net;
using Depot;

namespace Specwright.UnitTests;

/// <summary>What is tested here: a class of an application that calls an API.</summary>
internal sealed class Counter(IParcelsClient parcels)
{
    /// <summary>How many parcels have not been delivered; one in a state that the document does not know counts.</summary>
    public async Task<int> CountOpenAsync(CancellationToken cancellationToken = default)
    {
        int count = 0;
        await foreach (Parcel parcel in parcels.EnumerateAsync(new() { PerPage = 100 }, cancellationToken))
        {
            count += parcel.State == ParcelState.Delivered ? 0 : 1;
        }

        return count;
    }

    /// <summary>How many parcels there are, by the header of one short page.</summary>
    public async Task<int> CountAllAsync(CancellationToken cancellationToken = default)
    {
        ApiResponse<ListParcelsResponse, ListParcelsHeaders> response =
            await parcels.ListWithResponseAsync(new() { PerPage = 1 }, cancellationToken);
        return response.TypedHeaders.XTotalCount ?? response.Value?.Parcels.Count ?? 0;
    }

    /// <summary>Where a parcel is, in words for people.</summary>
    public async Task<string> DescribeAsync(string number, CancellationToken cancellationToken = default)
    {
        try
        {
            Parcel parcel = await parcels.GetAsync(number, cancellationToken: cancellationToken);
            return parcel.State.Known switch
            {
                ParcelState.Waiting => "It waits at the depot.",
                ParcelState.Moving => "It is on its way.",
                ParcelState.Delivered => "It has arrived.",
                _ => $"It is '{parcel.State}'.",
            };
        }
        catch (ApiException<Problem> exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return exception.Error?.Title ?? "Nobody knows it.";
        }
        catch (ApiException exception) when (exception.StatusCode is null)
        {
            return "The depot does not answer.";
        }
    }
}
