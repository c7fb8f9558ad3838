using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A member whose value names the case of a base that an object is.</summary>
/// <param name="Property">The member's name.</param>
/// <param name="Union">The id of the union that tells its cases apart by the member.</param>
/// <param name="Kind">What kind of JSON value it has.</param>
/// <param name="Values">The values that name this object, as JSON writes them but without quotes; the first is written. None where the
/// document does not say.</param>
internal sealed record DiscriminatorModel(string Property, string Union, DiscriminatorKind Kind, EquatableArray<string> Values);
