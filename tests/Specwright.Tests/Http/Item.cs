using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>A small model with a hand-written codec: what the transport is tried with.</summary>
internal sealed record Item(string Name, int Count = 0)
{
    public sealed class Codec : JsonCodec<Item>
    {
        public static readonly Codec Instance = new();

        private static readonly ModelMembers s_members = new("ro", "name", "count") { Type = nameof(Item) };

        public override Item ReadValue(ref Utf8JsonReader reader)
        {
            string? name = null;
            var count = 0;
            var members = default(MemberReader);
            members.Begin(s_members, ref reader);
            while (members.Next(ref reader))
            {
                switch (members.Index)
                {
                    case 0: name = JsonRead.String(ref reader); break;
                    case 1: count = JsonRead.Int32(ref reader); break;
                    default: members.Skip(ref reader); break;
                }
            }

            members.End();
            return new Item(name!, count);
        }

        public override void WriteValue(JsonValueWriter writer, Item value)
        {
            writer.WriteStartObject();
            var members = default(JsonMemberWriter);
            members.Begin(s_members, writer);
            members.Write(0, value.Name);
            members.Write(1, value.Count);
            writer.WriteEndObject();
        }

        internal override void Check(Item value, ArgumentChecks checks)
        {
            checks.Length("name", value.Name, min: 1, max: 5);
            checks.Range("count", value.Count, min: 0, max: 10);
        }
    }
}
