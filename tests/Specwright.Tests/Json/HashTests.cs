using System.Diagnostics.CodeAnalysis;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary>
/// Hash codes take part of every value, so that tables of values which differ in one place only stay fast: counted by comparisons, without
/// a clock.
/// </summary>
public sealed class HashTests
{
    private const int Count = 16_000;

    /// <summary>Accounts that differ in what stands for the number.</summary>
    public static TheoryData<string> Accounts => new(
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":1,"token":"#"}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x","y","#"],"settings":1}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":[{"k":[1,"#"]}]}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":[{"k":[1,#]}]}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":{"k#":1}}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":1,"limits":{"day":[1,#]}}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":1,"limits":{"#":[1]}}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":1,"parent":{"id":"b","owner":null,"settings":{"deep":"#"}}}""",
        """{"id":"a","owner":"o","seats":3,"tags":["x"],"settings":1,"zz":{"y":[null,{"x":"#"}]}}""");

    [Theory]
    [MemberData(nameof(Accounts))]
    public void Records_that_differ_in_one_place_are_told_apart_by_their_hash_codes(string json) =>
        AreFew(Range().Select(i => Codec.Read(ModelCodec<Account>.Instance, json.Replace("#", i, StringComparison.Ordinal))));

    [Theory]
    [InlineData("""{"next":{"next":{},"value":#},"value":"x"}""")]
    [InlineData("""{"next":{"none":"#"},"value":"x"}""")]
    [InlineData("""[1,2,#]""")]
    public void So_are_unions(string json) =>
        AreFew(Range().Select(i => Codec.Read(NodeCodec.Instance, json.Replace("#", i, StringComparison.Ordinal))));

    [Fact]
    public void Values_whose_halves_are_equal_have_several_hash_codes()
    {
        var longs = Enumerable.Range(0, Count).Select(static i => ((long)i << 32) | (uint)i).ToArray();
        AreFew(longs.Select(static value => new Box<long>(value)));
        AreFew(longs.Select(static value => new Box<ulong>((ulong)value)));
        AreFew(longs.Select(static value => new Box<double>(BitConverter.Int64BitsToDouble(value))));
        AreFew(longs.Select(static value => new Box<DateTimeOffset>(new DateTimeOffset(value, TimeSpan.Zero))));
        AreFew(longs.Select(static value => new Box<Guid>(new Guid((int)value, 0, 0, 0, 0, 0, 0, (byte)value, (byte)(value >> 8), 0, 0))));
    }

    [Theory]
    [InlineData(0.0, -0.0)]
    [InlineData(double.NaN, -double.NaN)]
    public void Equal_numbers_have_the_same(double one, double other)
    {
        Assert.Equal(one, other);
        Assert.Equal(ValueEquality.HashCode(one), ValueEquality.HashCode(other));
    }

    [Fact]
    public void Nulls_in_lists_and_maps_are_equal()
    {
        Same(JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Int64)), "[null,1]");
        Same(JsonCodecs.List(JsonCodecs.NullableReference(JsonCodecs.String)), "[null,\"x\"]");
        Same(JsonCodecs.Map(JsonCodecs.Nullable(JsonCodecs.Boolean)), """{"a":null,"b":true}""");
        Same(JsonCodecs.Map(JsonCodecs.NullableReference(ModelCodec<Account>.Instance)), """{"a":null}""");
        Same(JsonCodecs.List(JsonCodecs.Nullable(JsonCodecs.Element)), "[null,1]");

        var codec = JsonCodecs.Nullable(JsonCodecs.Int64);
        Assert.False(codec.AreSame(null, 0));
        Assert.False(codec.AreSame(0, null));
    }

    private static IEnumerable<string> Range() => Enumerable.Range(0, Count).Select(static i => $"{i}");

    private static void Same<T>(JsonCodec<T> codec, string json)
    {
        var one = Codec.Read(codec, json);
        var two = Codec.Read(codec, json);
        Assert.True(codec.AreSame(one, two));
        Assert.Equal(codec.HashCode(one), codec.HashCode(two));
    }

    // Of 16,000 different values, some have the same hash code by chance: 0.03 of them, on average.
    private static void AreFew<T>(IEnumerable<T> values)
        where T : notnull
    {
        var comparer = new CountingComparer<T>();
        Assert.Equal(Count, values.Distinct(comparer).Count());
        Assert.InRange(comparer.Comparisons, 0, 10);
    }

    private readonly record struct Box<T>(T Value)
    {
        public override int GetHashCode() => ValueEquality.HashCode(Value);
    }

    private sealed class CountingComparer<T> : IEqualityComparer<T>
        where T : notnull
    {
        public int Comparisons { get; private set; }

        public bool Equals(T? x, T? y)
        {
            Comparisons++;
            return EqualityComparer<T>.Default.Equals(x, y);
        }

        public int GetHashCode([DisallowNull] T obj) => obj.GetHashCode();
    }
}
