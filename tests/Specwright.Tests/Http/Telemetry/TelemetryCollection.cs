using System.Diagnostics.CodeAnalysis;

namespace Specwright.Tests.Http.Telemetry;

/// <summary>Tests that listen to the runtime, or need that nobody does: one after the other.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "That is what xunit calls it.")]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
