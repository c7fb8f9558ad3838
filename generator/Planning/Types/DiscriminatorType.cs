using System.Globalization;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>The type of a discriminator.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Enum">The enum, if it is one.</param>
internal sealed record DiscriminatorType(TypeRef Type, EnumShape? Enum = null);
