namespace Specwright.Generator.Planning.Plans;

/// <summary>Where a record keeps members that it has no property for.</summary>
/// <param name="Name">The property's C# name.</param>
/// <param name="Field">The name of the field that holds them; <see langword="null"/> when the base record keeps them.</param>
/// <param name="Value">The type of their values; <see langword="null"/> for unknown members of any kind (<c>UnknownMembers</c>).</param>
/// <param name="ValueNullable">Whether a value may be <c>null</c>.</param>
internal sealed record RestPlan(string Name, string? Field, TypeRef? Value, bool ValueNullable);
