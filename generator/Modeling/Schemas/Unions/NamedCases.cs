using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using CaseList = System.Collections.Generic.List<(
    Specwright.Generator.Modeling.Schemas.Parts.SchemaSource Alternative, Specwright.Generator.Modeling.Schemas.Unions.UnionCase Case)>;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Which values name the cases of a union.</summary>
/// <param name="Kind">What kind of JSON value they are.</param>
/// <param name="Values">The values of each case.</param>
/// <param name="Default">The case of objects without the property.</param>
/// <param name="DefaultTakesOthers">Whether it is the case of objects with another value, too.</param>
internal sealed record NamedCases(DiscriminatorKind Kind, List<EquatableArray<string>> Values, int? Default, bool DefaultTakesOthers);
