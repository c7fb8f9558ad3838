using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document says that a category may have no parent.</summary>
internal static partial class Document
{
    /// <summary>Twenty levels of categories.</summary>
    public static async Task CallCategoriesAsync(ShopClient client, CallReport report)
    {
        var sent = new Category { Name = "leaf", Parent = null, Children = Document.List<Category>() };
        for (var level = 0; level < 20; level++)
        {
            sent = new Category
            {
                Name = $"level {level}",
                Parent = new Category { Name = "parent", Parent = null, Children = Document.List<Category>() },
                Children = Document.List(sent, sent with { Name = "twin" }),
            };
            sent = sent with { Children = Document.List(Document.Items(sent.Children)[0]) };
        }

        report.Equal(sent, await client.Values.PostCategoriesAsync(sent));

        var sample = await client.Values.GetCategoriesSampleAsync();
        report.Equal("Root", sample.Name);
        report.Equal(null, sample.Parent);
        report.Equal("Leaf", Document.Items(sample.Children)[0].Name);
    }
}
