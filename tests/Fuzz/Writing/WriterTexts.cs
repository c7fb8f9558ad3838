using System.Text;

namespace Specwright.Fuzz.Writing;

/// <summary>
/// Makes texts with what an escaper may get wrong: controls, quotes, letters of every width, and lengths around the size of a vector.
/// </summary>
internal static class WriterTexts
{
    private static readonly string[] s_pieces =
    [
        "\"", "\\", "/", "<", ">", "&", "'", "+", "`", "\u0000", "\u001F", "\u007F", "\u0080", "\u00A0", "é", "ß", "\u07FF", "\u0800", "€",
        "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFF", "😀", "\U0010FFFF", "\n", "\t", "\r\n",
    ];

    public static string Make(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(6); count > 0; count--)
        {
            text.Append((char)random.Next('a', 'z'), random.Next(1, 40));
            if (random.Next(2) == 0)
            {
                text.Append(s_pieces[random.Next(s_pieces.Length)]);
            }
        }

        return text.ToString();
    }
}
