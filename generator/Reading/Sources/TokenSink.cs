using System.Text.Json;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Takes the tokens of a JSON text while it is checked, so that no second pass over them is needed.</summary>
internal abstract class TokenSink
{
    /// <summary>Takes the token at which the scanner stands, and leaves the scanner there.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="name">Of a name, its hash (see <see cref="ContentHash.OfName"/>); 0 for other tokens.</param>
    public abstract void Visit(ref JsonScanner scanner, ulong name);

    /// <summary>Takes the token at which the scanner stands, and leaves the scanner there.</summary>
    public void Visit(ref JsonScanner scanner) =>
        Visit(ref scanner, scanner.TokenType == JsonTokenType.PropertyName ? ContentHash.OfName(ref scanner) : 0);

    /// <summary>The text has ended.</summary>
    public abstract void Finish();

    /// <summary>Takes the tokens of a text that is strict JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void VisitAll(string text, CancellationToken cancellationToken)
    {
        // A part may be nested in what is scanned around it.
        var scanner = new JsonScanner(text.AsSpan(), SpecLimits.MaxDepth + 2);
        for (var count = 1; scanner.Read(); count++)
        {
            Visit(ref scanner);
            if ((count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        if (scanner.HasFailed)
        {
            throw new InvalidOperationException("The text is no JSON.");
        }

        Finish();
    }
}

/// <summary>Makes what takes the tokens of a file.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="text">Its text as strict JSON.</param>
internal delegate TokenSink TokenSinkFactory(string path, string text);
