using System.Globalization;

namespace Specwright.Tests.Http;

/// <summary>Numbers of parameters have no exponent, as far as that can be read.</summary>
public sealed class PlainNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("1E-05", "0.00001")]
    [InlineData("-1.5E-07", "-0.00000015")]
    [InlineData("1E+16", "10000000000000000")]
    [InlineData("1.25e3", "1250")]
    [InlineData("1.25e1", "12.5")]
    [InlineData("-12.345e2", "-1234.5")]
    [InlineData("1.25e0", "1.25")]
    [InlineData("7.922816251426434E+28", "79228162514264340000000000000")]
    [InlineData("3.4028234663852886E+38", "340282346638528860000000000000000000000")]
    [InlineData("1E-28", "0.0000000000000000000000000001")]
    [InlineData("1.7976931348623157E+308", "1.7976931348623157E+308")]
    [InlineData("5E-324", "5E-324")]
    [InlineData("1e99999999999", "1e99999999999")]
    public void An_exponent_is_written_out(string json, string expected) => Assert.Equal(expected, PlainNumber.Of(json));

    [Fact]
    public void The_value_stays_the_same()
    {
        for (var exponent = -45; exponent <= 45; exponent++)
        {
            foreach (var mantissa in (double[])[1, -1.5, 9.87654321, 1.2345678901234567])
            {
                var value = double.Parse($"{mantissa.ToString(CultureInfo.InvariantCulture)}E{exponent}", CultureInfo.InvariantCulture);
                var text = PlainNumber.Of(value.ToString("R", CultureInfo.InvariantCulture));
                Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
            }
        }
    }
}
