using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A request's body: one or more media types to choose from.</summary>
internal sealed record RequestBodyModel(bool Required, string? Description, EquatableArray<MediaTypeModel> Contents, string Pointer);
