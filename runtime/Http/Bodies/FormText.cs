using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Writes an object's members as a form: scalars as they are, lists as repeated names, objects as JSON unless a style says otherwise
/// (OpenAPI 3.1, Encoding Object). A value without members is the form itself.
/// </summary>
internal static class FormText
{
    public static string Of(FlatValue form, FormEncoding[] encodings)
    {
        if (form.Kind == FlatKind.Scalar)
        {
            // A text may be a form already: what is encoded, and what stands between pairs, passes as it is.
            return UriText.Encode(form.Text, UriText.Keep.Reserved);
        }

        if (form.Kind == FlatKind.List)
        {
            return ParameterText.Path("", form, ParameterStyle.Simple, explode: false, UriText.Keep.Unreserved);
        }

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
