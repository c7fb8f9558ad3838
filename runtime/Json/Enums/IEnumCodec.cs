using System.Text.Json.Serialization;

namespace Specwright.CompilerServices;

/// <summary>An enum's codec, where the enum's type is not known at compile time.</summary>
internal interface IEnumCodec
{
    /// <summary>The converter of the open form of the enum.</summary>
    JsonConverter OpenConverter { get; }
}
