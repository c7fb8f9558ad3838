using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.CompilerServices;

/// <summary>A codec, where its type is not known at compile time.</summary>
internal interface IJsonCodec
{
    /// <summary>The type info of what the codec reads and writes, for the options.</summary>
    JsonTypeInfo TypeInfoFor(JsonSerializerOptions options);
}
