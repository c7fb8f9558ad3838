using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A request's body: one or more media types to choose from.</summary>
internal sealed record RequestBodyModel(bool Required, DocText Description, EquatableArray<MediaTypeModel> Contents, string Pointer);
