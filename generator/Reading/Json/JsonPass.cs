using System.Text.Json;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Json;

/// <summary>
/// One pass over a strict JSON text: finds keys that occur twice, what the text says of itself, and hands on its tokens. What is wrong with
/// a text, <see cref="JsonCheck"/> finds out.
/// </summary>
internal static class JsonPass
{
    /// <summary>Goes through a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">Finds what the text says of itself.</param>
    /// <param name="sink">Takes the tokens.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>
    /// Keys that occurred before in their object: offset and length of the token, and the name. <see langword="null"/> for a text that is
    /// not strict JSON, is nested too deeply, or has half of a surrogate pair.
    /// </returns>
    public static List<(int Start, int Length, string Name)>? Run(
        string text, TextFacts facts, TokenSink? sink, CancellationToken cancellationToken)
    {
        var duplicates = new List<(int Start, int Length, string Name)>();
        var keys = new KeySets();
        var scanner = new JsonScanner(text.AsSpan());
        for (var count = 0; scanner.Read(); count++)
        {
            var name = 0UL;
            if (scanner.IsEscaped && IsBroken(ref scanner))
            {
                return null;
            }

            switch (scanner.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = ContentHash.OfName(ref scanner);
                    if (!keys.Add(name))
                    {
                        duplicates.Add((scanner.TokenStart, scanner.TokenEnd - scanner.TokenStart, scanner.GetString()));
                    }

                    facts.VisitName(ref scanner);
                    break;
                case JsonTokenType.StartObject:
                    keys.Open();
                    break;
                case JsonTokenType.EndObject:
                    keys.Close();
                    break;
                case not (JsonTokenType.StartArray or JsonTokenType.EndArray):
                    facts.VisitValue(ref scanner);
                    break;
            }

            sink?.Visit(ref scanner, name);
            if ((count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        if (scanner.HasFailed)
        {
            return null;
        }

        sink?.Finish();
        return duplicates;
    }

    // Only an escape by number can be half of a pair.
    private static bool IsBroken(ref JsonScanner scanner)
    {
        if (scanner.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)
            || scanner.Value.IndexOf("\\u".AsSpan()) < 0)
        {
            return false;
        }

        try
        {
            scanner.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
