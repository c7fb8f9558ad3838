namespace Specwright.Generator.Modeling.Model;

/// <summary>A schema where it is used: which one, and whether <c>null</c> may stand there.</summary>
/// <param name="Id">The schema's <see cref="SchemaModel.Id"/>.</param>
/// <param name="Nullable">Whether the use or the schema itself allows <c>null</c>.</param>
internal sealed record SchemaUse(string Id, bool Nullable);
