using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Finds the discriminators that an object has of all the bases above it, and its values in them.</summary>
internal sealed class BaseLevels(Components components, Inheritance inheritance, BaseCaseFinder cases) : IDiscriminatorLevels
{
    /// <summary>The discriminators of a component, those of the outermost base first; its own, too, when it is a base itself.</summary>
    public EquatableArray<DiscriminatorModel> Of(string name)
    {
        var path = FindPath(name);
        var levels = new List<DiscriminatorModel>();
        for (var i = path.Count - 1; i >= 0; i--)
        {
            if (inheritance.FindDiscriminator(path[i])?.PropertyName is not { } property
                || !inheritance.IsBase(path[i])
                || levels.Exists(level => level.Property == property))
            {
                continue;
            }

            var found = cases.Find(path[i]);
            levels.Add(new DiscriminatorModel(property, components.GetSource(path[i]).Id, found.Kind, GetValues(path, i, found)));
        }

        return levels.ToEquatableArray();
    }

    // What is below a base with another discriminator is, to the outer one, that base.
    private static EquatableArray<string> GetValues(List<string> path, int level, BaseCases found)
    {
        for (var i = 0; i < Math.Max(level, 1); i++)
        {
            if (found.Of(path[i]) is { } one && (i == 0 || !one.IsItself))
            {
                return one.Values;
            }
        }

        return EquatableArray<string>.Empty;
    }

    /// <summary>The component and the bases that it derives from, the nearest first.</summary>
    private List<string> FindPath(string name)
    {
        var path = new List<string>();
        for (var current = name; current is not null; current = inheritance.FindParent(current))
        {
            path.Add(current);
        }

        return path;
    }
}
