using Specwright.Generator.Modeling.Schemas.Numbers;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Which patterns match numbers and nothing else.</summary>
public sealed class NumericPatternTests
{
    [Theory]
    [InlineData(@"^-?(?:0|[1-9]\d*)$")]
    [InlineData(@"^\d+$")]
    [InlineData("^[0-9]+$")]
    [InlineData("^[+-]?[0-9]{1,10}$")]
    [InlineData(@"^[\+\-]?\d+$")]
    [InlineData("^0$|^[1-9][0-9]*$")]
    [InlineData("^(0|1|2)$")]
    [InlineData("^[1-9][0-9]{4}$")]
    [InlineData("^[1-9]$")]
    [InlineData(@"^(\d|\d\d)$")]
    [InlineData(@"^\d+?$")]
    public void Integers(string pattern) => AssertKind("Integer", pattern);

    [Theory]
    [InlineData(@"^-?(?:0|[1-9]\d*)(?:\.\d+)?$")]
    [InlineData(@"^\d+(\.\d{1,2})?$")]
    [InlineData("^[0-9]+[.][0-9]{2}$")]
    [InlineData(@"^(\d+|\d+\.\d+)$")]
    [InlineData(@"^\d{1,9}(?:\.\d){0,1}$")]
    public void Decimals(string pattern) => AssertKind("Decimal", pattern);

    [Theory]
    [InlineData(@"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$")]
    [InlineData(@"^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$")]
    [InlineData(@"^\d+e\d+$")]
    public void Reals(string pattern) => AssertKind("Real", pattern);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("^$")]
    [InlineData(@"\d+")]
    [InlineData(@"^\d+")]
    [InlineData(@"\d+$")]
    [InlineData(@"^\d*$")]
    [InlineData("^[0-9]{5}$")]
    [InlineData(@"^\d{5}(-\d{4})?$")]
    [InlineData("^0[0-9]{9}$")]
    [InlineData(@"^\d+(\.\d+){1,3}$")]
    [InlineData(@"^\d+(\.\d+)*$")]
    [InlineData(@"^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$")]
    [InlineData(@"^\d*\.?\d+$")]
    [InlineData("^[0-9.]+$")]
    [InlineData("^[0-9,]+$")]
    [InlineData("^[a-z0-9]+$")]
    [InlineData("^[^0-9]$")]
    [InlineData("^0x[0-9]+$")]
    [InlineData("^(0|1")]
    [InlineData("^[0-9$")]
    [InlineData(@"^(?=\d)\d+$")]
    [InlineData(@"^\d+|x$")]
    [InlineData(@"^\d.\d$")]
    [InlineData(@"^ ?\d+$")]
    [InlineData(@"^(true|\d+)$")]
    [InlineData(@"^\d{3}-\d{4}$")]
    public void Everything_else(string? pattern) => Assert.Null(NumericPattern.Classify(pattern));

    [Fact]
    public void Size_and_depth_do_no_harm()
    {
        Assert.Null(NumericPattern.Classify("^" + new string('(', 100_000) + "1" + new string(')', 100_000) + "$"));
        Assert.Null(NumericPattern.Classify("^" + new string('(', 100) + "1" + new string(')', 100) + "$"));
        Assert.NotNull(NumericPattern.Classify("^((((1{1,999999999999}){1,999999999999}){1,999999999999}){1,999999999999})$"));
    }

    private static void AssertKind(string kind, string pattern) => Assert.Equal(kind, NumericPattern.Classify(pattern)?.ToString());
}
