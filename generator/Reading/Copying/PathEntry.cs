using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Copying;

/// <summary>An entry of <c>paths</c>: the path as it is bundled, and where the fragment declares it.</summary>
internal sealed record PathEntry(SpecSource Source, PathTemplate Template, string Pointer)
{
    public string Path => Template.Path;
}
