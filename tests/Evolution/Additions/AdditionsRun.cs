using System.Text.Json.Nodes;
using Specwright.Evolution.Consumers;
using Specwright.Evolution.Documents;

namespace Specwright.Evolution.Additions;

/// <summary>Makes each additive change in a document, and compiles and runs code of the old client against the new one.</summary>
internal static class AdditionsRun
{
    private const int MostCalls = 40;

    /// <summary>What broke, and what was tried; <see langword="null"/> when nothing can be tried.</summary>
    /// <param name="text">The document.</param>
    /// <param name="runs">Whether the calling code is run, too.</param>
    public static async Task<AdditionsReport?> Of(string text, bool runs)
    {
        if (ClientDocument.Read(text) is not { } document)
        {
            return null;
        }

        var old = ClientDocument.Generate(document).Compilation;
        var consumer = ConsumerWriter.Write(old);
        var broken = consumer.Broken(old);
        consumer = consumer with { Uses = [.. consumer.Uses.Except(broken.Select(static one => one.Use))] };
        if (consumer.Uses.Count == 0)
        {
            return null;
        }

        var report = new AdditionsReport { Uses = consumer.Uses.Count, Unusable = broken.Count };
        report.Problems.AddRange(
            broken.Select(static one => $"calling code does not compile against its own client: {one.Use}: {one.Message}"));
        var calls = consumer.Uses.Where(static use => use.Kind == UseKind.Call).Take(MostCalls).ToList();
        var before = runs ? await ConsumerRun.Of(consumer, calls, old).ConfigureAwait(false) : null;
        if (runs && before is null)
        {
            report.Problems.Add("the old client with its calling code does not compile");
        }

        foreach (var addition in AllAdditions.All)
        {
            var changed = (JsonObject)document.DeepClone();
            if (!addition.Apply(changed))
            {
                continue;
            }

            report.Changes.Add(addition.Name);
            var client = ClientDocument.Generate(changed).Compilation;
            report.Problems.AddRange(consumer.Broken(client)
                .Where(one => !addition.Breaks.Contains(one.Use.Kind))
                .Select(one => $"{addition.Name}: {one.Use}: {one.Message}"));
            if (before is null)
            {
                continue;
            }

            report.Calls += calls.Count;
            var after = await ConsumerRun.Of(consumer, calls, client).ConfigureAwait(false);
            report.Problems.AddRange(after is null
                ? [$"{addition.Name}: the new client with old calling code does not compile"]
                : before.Where(one => !after.TryGetValue(one.Key, out var now) || now != one.Value)
                    .Select(one =>
                        $"{addition.Name}: {calls[one.Key]} does something else: {one.Value} -> {after.GetValueOrDefault(one.Key)}"));
        }

        return report;
    }
}
