using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Growth;

/// <summary>Documents of one kind, of any size.</summary>
/// <param name="Name">What there is much of.</param>
/// <param name="Size">The size to begin with.</param>
/// <param name="Make">Makes the documents of a size.</param>
internal sealed record GrowthFamily(string Name, int Size, Func<int, IReadOnlyList<SpecSource>> Make);
