using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What reading the files of one client gave; it follows from these, and is equal where they are.</summary>
internal sealed class ClientReading : IEquatable<ClientReading>
{
    private readonly ClientRequest _request;
    private readonly CompilationFacts _facts;

    // It holds what was parsed, and is let go when diagnostics have their places. Who asks again makes it again.
    private SourceLocator? _locator;

    private ClientReading(ClientRequest request, CompilationFacts facts, ReadingResult? result)
    {
        _request = request;
        _facts = facts;
        _locator = result?.Locator;
        Texts = result?.Texts ?? [];
        Diagnostics = result?.Diagnostics ?? [];
        Content = new ClientContent(request, facts.Target, result?.Bundle);
    }

    private EquatableArray<SpecDiagnostic> Diagnostics { get; init; }

    /// <summary>The client's first file.</summary>
    public string Path => Content.Path;

    /// <summary>What a plan depends on.</summary>
    public ClientContent Content { get; }

    /// <summary>The texts that it has placeholders of, by their number.</summary>
    public EquatableArray<string> Texts { get; }

    /// <summary>Reads the files of a client.</summary>
    public static ClientReading Read(ClientRequest request, CompilationFacts facts, CancellationToken cancellationToken)
    {
        if (facts.LanguageTooOld is { } version)
        {
            return Fail(request, facts, GeneralDiagnosticIds.LanguageTooOld, version);
        }

        if (!facts.HasRuntime)
        {
            return Fail(request, facts, GeneralDiagnosticIds.RuntimeMissing);
        }

        if (request.Use?.Failure is { } failure)
        {
            return Fail(request, facts, GeneralDiagnosticIds.InternalError, failure);
        }

        try
        {
            return new ClientReading(request, facts, request.Read(cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ClientReading(request, facts, null) { Diagnostics = ClientDiagnostics.Create(request.Path, exception) };
        }
    }

    /// <summary>What there is to tell the user of the files and of what was planned, each thing once.</summary>
    public EquatableArray<SpecDiagnostic> GetDiagnostics(ClientOutput output, CancellationToken cancellationToken)
    {
        try
        {
            var locator = Interlocked.Exchange(ref _locator, null);
            return Locate(
                output,
                output.Oddities.IsEmpty && output.Findings.IsEmpty ? null : locator ?? _request.Read(cancellationToken).Locator);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ClientDiagnostics.Create(Path, exception);
        }
    }

    public bool Equals(ClientReading? other) => other is not null && _request.Equals(other._request) && _facts.Equals(other._facts);

    public override bool Equals(object? obj) => Equals(obj as ClientReading);

    public override int GetHashCode() => Content.GetHashCode();

    private EquatableArray<SpecDiagnostic> Locate(ClientOutput output, SourceLocator? locator)
    {
        var odd = new DiagnosticCollector();
        odd.Report(output.Oddities, locator);
        var found = new DiagnosticCollector();
        found.AddRange(SpecReader.Sort(Diagnostics.Concat(odd.Diagnostics)));
        found.AddRange(output.Diagnostics);
        found.Report(output.Findings, locator);
        return found.Diagnostics;
    }

    private static ClientReading Fail(ClientRequest request, CompilationFacts facts, string id, params string[] arguments) =>
        new(request, facts, null) { Diagnostics = ClientDiagnostics.Create(request.Path, id, arguments) };
}
