namespace Shop.Calls;

/// <summary>The document does not say that problems have members of their own: they are unknown members, which are kept.</summary>
internal static partial class Document
{
    public static int? Extension(ProblemDetails problem, string name) => problem.Unknown?[name].GetInt32();
}
