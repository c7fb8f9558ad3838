namespace Shop.Calls;

/// <summary>The document says that problems have members of their own.</summary>
internal static partial class Document
{
    public static int? Extension(ProblemDetails problem, string name) => problem.AdditionalProperties?[name].GetInt32();
}
