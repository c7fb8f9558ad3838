using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Writes an object's members as a form: scalars as they are, lists as repeated names, objects as JSON unless a style says otherwise
/// (OpenAPI 3.1, Encoding Object).
/// </summary>
internal static class FormText
{
    public static string Of(FlatValue form, FormEncoding[] encodings)
    {
        var text = new StringBuilder();
        foreach (var member in form.Members)
        {
            var encoding = Array.Find(encodings, candidate => candidate.Name == member.Key);
            if (encoding is { ContentType: null })
            {
                var keep = encoding.AllowReserved ? UriText.Keep.ReservedInQuery : UriText.Keep.Unreserved;
                ParameterText.AppendPairs(text, "&", member.Key, member.Value, encoding.Style, encoding.Explode, keep);
            }
            else if (encoding is null && member.Value.Kind == FlatKind.List)
            {
                ParameterText.AppendPairs(text, "&", member.Key, member.Value, ParameterStyle.Form, explode: true, UriText.Keep.Unreserved);
            }
            else
            {
                ParameterText.AppendPair(text, "&", member.Key, member.Value.Text, UriText.Keep.Unreserved);
            }
        }

        return text.ToString();
    }
}
