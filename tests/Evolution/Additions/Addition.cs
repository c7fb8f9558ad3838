using System.Text.Json.Nodes;

namespace Specwright.Evolution.Additions;

/// <summary>A change of a document that must not break calling code.</summary>
/// <param name="Name">What is added.</param>
/// <param name="Apply">Changes the document; gives whether there was a place for it.</param>
/// <param name="Breaks">What calling code does that the change breaks by design.</param>
internal sealed record Addition(string Name, Func<JsonObject, bool> Apply, params Consumers.UseKind[] Breaks);
