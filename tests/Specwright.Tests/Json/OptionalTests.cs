namespace Specwright.Tests.Json;

/// <summary>Absent, null and present are three things.</summary>
public sealed class OptionalTests
{
    [Fact]
    public void DefaultIsAbsent()
    {
        Optional<string?> absent = default;
        Assert.False(absent.HasValue);
        Assert.Null(absent.ValueOrDefault);
        Assert.Equal("", absent.ToString());
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public void NullIsPresent()
    {
        Optional<string?> none = null;
        Optional<IReadOnlyList<string>?> list = null;
        Optional<int?> number = null;
        Assert.True(none.HasValue && list.HasValue && number.HasValue);
        Assert.Null(none.Value);
        Assert.NotEqual(default, none);
    }

    [Fact]
    public void ValuesConvert()
    {
        Optional<int?> number = 3;
        Optional<IReadOnlyList<string>?> list = new[] { "a" };
        IReadOnlyList<string> typed = ["a"];
        Assert.Equal(3, number.Value);
        Assert.Equal("3", number.ToString());
        Assert.Equal(list, Optional.Of<IReadOnlyList<string>?>(typed));
        Assert.True(list == Optional.Of<IReadOnlyList<string>?>(typed));
        Assert.Equal(list.GetHashCode(), Optional.Of<IReadOnlyList<string>?>(typed).GetHashCode());
        Assert.True(list != Optional.Of<IReadOnlyList<string>?>([]));
        Assert.True(list != default);
    }
}
