using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>An object of 150 integers, every other one required: more members than a mask of 64 bits holds.</summary>
public sealed class Wide : JsonCodec<int?[]>
{
    public const int Count = 150;

    public static readonly Wide Instance = new();

    private static readonly ModelMembers s_members = new(
        string.Concat(Enumerable.Repeat("ro", Count / 2)),
        [.. Enumerable.Range(0, Count).Select(index => $"member_{index}")])
    {
        Type = nameof(Wide),
    };

    public override int?[] ReadValue(ref Utf8JsonReader reader)
    {
        var values = new int?[Count];
        var members = default(MemberReader);
        members.Begin(s_members, ref reader);
        while (members.Next(ref reader))
        {
            if (members.Index >= 0)
            {
                values[members.Index] = JsonRead.Int32(ref reader);
            }
            else
            {
                members.Skip(ref reader);
            }
        }

        members.End();
        return values;
    }

    public override void WriteValue(JsonValueWriter writer, int?[] value)
    {
        writer.WriteStartObject();
        var members = default(JsonMemberWriter);
        members.Begin(s_members, writer);
        for (var i = 0; i < Count; i++)
        {
            if (value[i] is { } number)
            {
                members.Write(i, number);
            }
        }

        writer.WriteEndObject();
    }
}
