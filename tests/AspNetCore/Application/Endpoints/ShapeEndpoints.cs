using Shop.Models;

namespace Shop.Endpoints;

/// <summary>Polymorphic bodies, given back as they were read.</summary>
public static class ShapeEndpoints
{
    public static void Map(WebApplication app)
    {
        var shapes = app.MapGroup("/shapes").WithTags("Shapes");
        shapes.MapGet("/", static () => new Shape[] { new Circle("Sun", 1.5), new Square("Tile", 2) });
        shapes.MapPost("/", static (Shape shape) => shape);
        shapes.MapPost("/animals", static (Animal animal) => animal);
        shapes.MapPost("/payments", static (Payment payment) => payment);
        shapes.MapPost("/vehicles", static (Vehicle vehicle) => vehicle);
        shapes.MapPost("/drawings", static (Drawing drawing) => drawing);
        var notices = shapes.MapGet(
            "/notices",
            static () => new Notice[] { new("Plain"), new EmailNotice("Mail", "a@example.com"), new SmsNotice("Short", "+49") });
#if NSWAG
        // NSwag 14.8 fails with "Discriminator value for Shop.Models.EmailNotice not found", and then writes no document at all.
        notices.ExcludeFromDescription();
#endif
    }
}
