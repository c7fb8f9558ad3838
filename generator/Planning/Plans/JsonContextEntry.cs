namespace Specwright.Generator.Planning.Plans;

/// <summary>A type of the context.</summary>
/// <param name="Property">The property that offers it; <see langword="null"/> for a type that stands within others only, and is found by
/// its <c>Type</c>.</param>
/// <param name="Type">The type.</param>
internal sealed record JsonContextEntry(string? Property, NamedType Type);
