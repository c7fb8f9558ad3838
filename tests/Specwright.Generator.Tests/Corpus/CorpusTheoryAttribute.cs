using Specwright.Testing.Corpus;

namespace Specwright.Generator.Tests.Corpus;

/// <summary>A theory over documents that are not part of the repository: skipped, and visibly so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (!File.Exists(Path.Combine(CorpusFolder.Default, "MANIFEST.tsv")))
        {
            Skip = $"There is no corpus of OpenAPI documents in {CorpusFolder.Default}.";
        }
    }
}
