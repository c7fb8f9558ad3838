using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Pipeline;

/// <summary>Makes diagnostics of a client as a whole, which stand at its first file.</summary>
internal static class ClientDiagnostics
{
    /// <summary>The diagnostic of an exception, which would take every other client's output along (CS8785).</summary>
    public static EquatableArray<SpecDiagnostic> Create(string path, Exception exception) =>
        Create(path, GeneralDiagnosticIds.InternalError, Format(exception));

    /// <summary>A diagnostic.</summary>
    /// <param name="path">The client's first file.</param>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="arguments">What fills the message's placeholders.</param>
    public static EquatableArray<SpecDiagnostic> Create(string path, string id, params string[] arguments)
    {
        var found = new DiagnosticCollector();
        found.Report(id, path, default, arguments);
        return found.Diagnostics;
    }

    /// <summary>The exception in a message.</summary>
    public static string Format(Exception exception) => exception.GetType().Name + ": " + exception.Message;
}
