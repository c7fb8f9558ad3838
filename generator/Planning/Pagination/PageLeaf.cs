using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>A text, a number or a flag of a page's body.</summary>
/// <param name="Path">Its JSON pointer into the body.</param>
/// <param name="Name">Its name, in lower case, without punctuation.</param>
/// <param name="Parent">The name of the object that it stands in, likewise; empty for the body itself.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Facts">What the document says of it.</param>
internal sealed record PageLeaf(string Path, string Name, string Parent, SchemaShape Shape, DocFacts Facts);
