using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>What objects need of the discriminators of their bases.</summary>
internal interface IDiscriminatorLevels
{
    /// <summary>The discriminators of a component, those of the outermost base first; its own, too, when it is a base itself.</summary>
    EquatableArray<DiscriminatorModel> Of(string name);
}
