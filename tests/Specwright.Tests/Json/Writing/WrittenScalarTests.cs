using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Writing;

/// <summary>Every number, date and identifier is written as System.Text.Json writes it, to the byte.</summary>
public sealed class WrittenScalarTests
{
    private const int Count = 100_000;

    private readonly Random _random = new(17);

    [Fact]
    public void Integers() => Alike(
        [
            long.MinValue,
            long.MaxValue,
            0,
            -1,
            .. Enumerable.Range(0, 19).SelectMany(static digits => new[] { (long)Math.Pow(10, digits), 1 - (long)Math.Pow(10, digits) }),
            .. Many(() => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64)),
        ],
        static (writer, value) => writer.WriteNumberValue(value),
        static (writer, value) => writer.WriteNumberValue(value));

    [Fact]
    public void Doubles() => Alike(
        [
            0, -0.0, double.Epsilon, double.MaxValue, double.MinValue, 0.1, 1e15, 1e16, 1e17, 1e-5, 1e-4, 123456789012345680,
            .. Many(() => BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue))).Where(double.IsFinite),
            .. Many(() => _random.Next() / 100.0),
        ],
        static (writer, value) => writer.WriteNumberValue(value),
        static (writer, value) => writer.WriteNumberValue(value));

    [Fact]
    public void Singles() => Alike(
        [
            0, -0f, float.Epsilon, float.MaxValue, float.MinValue, 0.1f, 1e8f,
            .. Many(() => BitConverter.Int32BitsToSingle(_random.Next(int.MinValue, int.MaxValue))).Where(float.IsFinite),
        ],
        static (writer, value) => writer.WriteNumberValue(value),
        static (writer, value) => writer.WriteNumberValue(value));

    [Fact]
    public void Decimals() => Alike(
        [
            0,
            1.00m,
            decimal.MaxValue,
            decimal.MinValue,
            .. Many(() => new decimal(_random.Next(), _random.Next(), _random.Next(), _random.Next(2) > 0, (byte)_random.Next(29))),
        ],
        static (writer, value) => writer.WriteNumberValue(value),
        static (writer, value) => writer.WriteNumberValue(value));

    [Fact]
    public void Dates_and_times() => Alike(
        [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, .. Many(Instant)],
        static (writer, value) => writer.WriteStringValue(value),
        static (writer, value) =>
        {
            if (value.Offset == TimeSpan.Zero)
            {
                writer.WriteStringValue(value.UtcDateTime);
            }
            else
            {
                writer.WriteStringValue(value);
            }
        });

    [Fact]
    public void Identifiers() => Alike(
        [Guid.Empty, .. Many(Guid.NewGuid)],
        static (writer, value) => writer.WriteStringValue(value),
        static (writer, value) => writer.WriteStringValue(value));

    [Fact]
    public void Bytes() => Alike(
        Enumerable.Range(0, 3000).Select(length => Enumerable.Range(0, length).Select(_ => (byte)_random.Next(256)).ToArray()),
        static (writer, value) => writer.WriteBase64StringValue(value),
        static (writer, value) => writer.WriteBase64StringValue(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_not_written(double value)
    {
        using var writer = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        Assert.Throws<ArgumentException>(() => writer.WriteNumberValue(value));
        Assert.Throws<ArgumentException>(() => writer.WriteNumberValue((float)value));
        Assert.True(writer.Written.IsEmpty);
    }

    private static void Alike<T>(IEnumerable<T> values, Action<JsonValueWriter, T> ours, Action<Utf8JsonWriter, T> theirs)
    {
        var list = values.ToList();
        TwoWriters.AreAlike(
            TwoWriters.Encoder("relaxed"),
            writer =>
            {
                writer.WriteStartArray();
                list.ForEach(value => ours(writer, value));
                writer.WriteEndArray();
            },
            writer =>
            {
                writer.WriteStartArray();
                list.ForEach(value => theirs(writer, value));
                writer.WriteEndArray();
            });
    }

    private static IEnumerable<T> Many<T>(Func<T> next) => Enumerable.Range(0, Count).Select(_ => next());

    // Fractions of every length, offsets to the minute.
    private DateTimeOffset Instant()
    {
        var unit = (long)Math.Pow(10, _random.Next(8));
        var ticks = _random.NextInt64(DateTime.MaxValue.Ticks / unit) * unit;
        var offset = TimeSpan.FromMinutes(_random.Next(3) * _random.Next(-14 * 60, 14 * 60) % (14 * 60));
        return ticks < TimeSpan.TicksPerDay || ticks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : new DateTimeOffset(ticks, offset);
    }
}
