using System.Text;

namespace Specwright.Fuzz.Responses;

/// <summary>Breaks the bytes of a JSON text.</summary>
internal static class ByteMutator
{
    private static readonly byte[][] s_pieces =
    [
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xEF, 0xBB, 0xBF], [0],
        .. ((string[])["\\ud800", "\\udc00\\ud800", "\\u0000", "\"", "{", "[", "]", "}", ",", "null", "1e99999", "\\", "\n", ":"])
            .Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Mutate(string json, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(json).ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when bytes.Count > 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveAt(at);
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
