using System.ComponentModel;

#if GENERATOR
namespace Specwright.Generator.Common;
#else
namespace Specwright.CompilerServices;
#endif

/// <summary>How a parameter's value becomes text (OpenAPI 3.2, "Style Values").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary><c>blue,black</c>; for paths and headers.</summary>
    Simple,

    /// <summary><c>.blue,black</c>; for paths.</summary>
    Label,

    /// <summary><c>;color=blue,black</c>; for paths.</summary>
    Matrix,

    /// <summary><c>color=blue&amp;color=black</c>; for queries and cookies.</summary>
    Form,

    /// <summary><c>color=blue%20black</c>; for queries.</summary>
    SpaceDelimited,

    /// <summary><c>color=blue%7Cblack</c>; for queries.</summary>
    PipeDelimited,

    /// <summary><c>color=blue%09black</c>; for queries (OpenAPI 2.0's <c>tsv</c>).</summary>
    TabDelimited,

    /// <summary>
    /// <c>color%5BR%5D=100&amp;color%5BG%5D=200</c>, <c>items%5B0%5D%5Bprice%5D=p1</c>; for objects, and lists within and of them, in
    /// queries.
    /// </summary>
    DeepObject,

    /// <summary><c>color=blue; color=black</c>, without percent-encoding; for cookies (OpenAPI 3.2).</summary>
    Cookie,
}
