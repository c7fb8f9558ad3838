namespace Specwright.Tests.PublicApi;

/// <summary>What only generated code uses is hidden from completion. Analyzers hold the public surface itself.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Only_generated_codes_types_are_hidden_and_all_of_them_are()
    {
        foreach (var type in typeof(ApiException).Assembly.GetExportedTypes().Where(type => type.DeclaringType is null))
        {
            var isHidden = Attribute.GetCustomAttribute(
                type,
                typeof(System.ComponentModel.EditorBrowsableAttribute)) is System.ComponentModel.EditorBrowsableAttribute
            {
                State: System.ComponentModel.EditorBrowsableState.Never,
            };
            Assert.True(isHidden == (type.Namespace == "Specwright.CompilerServices"), $"{type} is {(isHidden ? "" : "not ")}hidden.");
        }
    }
}
