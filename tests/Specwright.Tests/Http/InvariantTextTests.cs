using System.Globalization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Values in addresses and headers are written as in JSON, whatever the culture of the thread.</summary>
public sealed class InvariantTextTests
{
    [Fact]
    public void No_culture_shows()
    {
        // As foreign as a culture can be; the tests must also run where no other one is installed.
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NegativeSign = "minus ";
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.DateTimeFormat.DateSeparator = "|";
        foreign.DateTimeFormat.TimeSeparator = "_";
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal("minus 1,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            var request = new ApiRequest(HttpMethod.Get, "/");
            request.Query("int", -1234567, JsonCodecs.Int32);
            request.Query("long", long.MinValue, JsonCodecs.Int64);
            request.Query("decimal", -1234.50m, JsonCodecs.Decimal);
            request.Query("double", 1.5e-7, JsonCodecs.Double);
            request.Query("whole", 1e21, JsonCodecs.Double);
            request.Query("bool", true, JsonCodecs.Boolean);
            request.Query("date", new DateOnly(2024, 2, 9), JsonCodecs.Date);
            request.Query("time", new DateTimeOffset(2024, 2, 9, 1, 2, 3, TimeSpan.FromHours(5.5)), JsonCodecs.DateTimeOffset);
            request.Query("guid", Guid.Empty, JsonCodecs.Guid);
            request.Query("bytes", [1, 2, 255], JsonCodecs.Base64);
            request.Query("list", [1.5, -2], JsonCodecs.List(JsonCodecs.Double), explode: false);
            request.Header("X-Number", 1.5, JsonCodecs.Double);

            Assert.Equal(
                "/?int=-1234567&long=-9223372036854775808&decimal=-1234.50&double=0.00000015&whole=1000000000000000000000"
                + "&bool=true&date=2024-02-09&time=2024-02-09T01%3A02%3A03%2B05%3A30"
                + "&guid=00000000-0000-0000-0000-000000000000&bytes=AQL%2F&list=1.5,-2",
                request.PathAndQuery(null));
            Assert.Equal("1.5", Assert.Single(request.Headers!).Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
