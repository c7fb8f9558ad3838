namespace Specwright.CompilerServices;

/// <content>The rules that lists most often have for their items: without a delegate in the generated code.</content>
public sealed partial class ArgumentChecks
{
    /// <summary><c>minLength</c> and <c>maxLength</c> of each item.</summary>
    public void EachLength(string name, IReadOnlyList<string?>? items, int min = 0, int max = int.MaxValue) =>
        Each(name, items, (item, checks) => checks.Length(string.Empty, item, min, max));

    /// <summary><c>pattern</c> of each item.</summary>
    public void EachPattern(string name, IReadOnlyList<string?>? items, string pattern) =>
        Each(name, items, (item, checks) => checks.Pattern(string.Empty, item, pattern));

    /// <summary>Checks each model of a list by its own rules.</summary>
    public void EachModel(string name, IReadOnlyList<JsonModel?>? models) =>
        Each(name, models, static (model, checks) => checks.Model(string.Empty, model));

    /// <inheritdoc cref="EachModel(string, IReadOnlyList{JsonModel})"/>
    public void EachModel(string name, IReadOnlyList<OpenModel?>? models) =>
        Each(name, models, static (model, checks) => checks.Model(string.Empty, model));
}
