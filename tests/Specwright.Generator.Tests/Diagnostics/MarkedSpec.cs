using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Diagnostics;

/// <summary>A spec with <c>¦</c> where the diagnostic is expected.</summary>
/// <param name="Spec">The spec without the mark.</param>
/// <param name="Line">The mark's line, counted from 1; 0 when there is no mark.</param>
/// <param name="Column">The mark's column, counted from 1.</param>
internal sealed record MarkedSpec(SpecSource Spec, int Line, int Column)
{
    private const char Mark = '¦';

    public static MarkedSpec Of(string path, string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return new MarkedSpec(new SpecSource(path, text), 0, 0);
        }

        var before = text[..at];
        var spec = new SpecSource(path, text.Remove(at, 1));
        return new MarkedSpec(spec, before.Count(static character => character == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
