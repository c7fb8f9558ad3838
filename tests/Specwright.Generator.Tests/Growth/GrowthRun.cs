using System.Globalization;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Growth;

/// <summary>What documents of one family cost at a size, at twice the size and at four times the size.</summary>
internal sealed record GrowthRun(string Family, IReadOnlyList<GrowthPoint> Points)
{
    // A little more than n · log n: sets and dictionaries grow by leaps.
    private const double Slack = 1.12;

    public const string Header = "| family | n | steps | bytes | steps ×2 | ×2 | bytes ×2 | ×2 |";

    /// <summary>Runs the family's documents; the first run of each warms up.</summary>
    /// <param name="family">The family.</param>
    /// <param name="folder">Where the generator is that is measured.</param>
    public static GrowthRun Of(GrowthFamily family, string folder)
    {
        Measure(family, 8, folder);
        return new GrowthRun(
            family.Name,
            [Measure(family, family.Size, folder), Measure(family, 2 * family.Size, folder), Measure(family, 4 * family.Size, folder)]);
    }

    /// <summary>Whether from one size to its double nothing grows faster than n · log n.</summary>
    public bool IsBounded => Enumerable.Range(0, 2).All(i =>
        Ratio(i, static point => point.Steps) <= Allowed(i) && Ratio(i, static point => point.Bytes) <= Allowed(i));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Family} | {Points[0].Size} | {Points[0].Steps} | {Points[0].Bytes} | {Ratio(0, static point => point.Steps):0.00} | {Ratio(
            1,
            static point =>
                point.Steps):0.00} | {Ratio(0, static point => point.Bytes):0.00} | {Ratio(1, static point => point.Bytes):0.00} |");

    private static GrowthPoint Measure(GrowthFamily family, int size, string folder)
    {
        var specs = family.Make(size);
        var host = new GeneratorHost(InstrumentedGenerator.Create(folder), specs, new HostSettings { Concurrent = false });
        WorkCounter.Steps = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var output = host.Run();
        var point = new GrowthPoint(
            size,
            specs.Sum(static spec => (long)spec.Text.Length),
            WorkCounter.Steps,
            GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Null(output.Exception);
        Assert.DoesNotContain(output.Diagnostics, static one => one.Id == GeneralDiagnosticIds.InternalError);
        return point;
    }

    private double Ratio(int index, Func<GrowthPoint, long> of) => (double)of(Points[index + 1]) / of(Points[index]);

    private double Allowed(int index) =>
        (double)Points[index + 1].Length / Points[index].Length * Math.Log(Points[index + 1].Length) / Math.Log(
            Points[index].Length) * Slack;
}

/// <summary>What a document of a size costs.</summary>
/// <param name="Size">How many there are of what the family is about.</param>
/// <param name="Length">How long the documents are, in characters.</param>
/// <param name="Steps">Methods entered and rounds of loops.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal sealed record GrowthPoint(int Size, long Length, long Steps, long Bytes);
