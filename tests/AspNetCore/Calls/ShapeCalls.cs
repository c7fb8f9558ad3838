using Shop.Reporting;

namespace Shop.Calls;

/// <summary>
/// Polymorphism: told apart by texts and by numbers, by two levels, with a base that is a case itself, and without a discriminator.
/// </summary>
internal static class ShapeCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(() => RunShapesAsync(client, report));
        await report.CallAsync(() => RunAnimalsAsync(client, report));
        await report.CallAsync(() => Document.CallPaymentsAsync(client, report));
        await report.CallAsync(() => RunVehiclesAsync(client, report));
        await report.CallAsync(() => RunDrawingsAsync(client, report));
        await report.CallAsync(() => Document.CallNoticesAsync(client, report));
    }

    private static async Task RunShapesAsync(ShopClient client, CallReport report)
    {
        IReadOnlyList<Shape> shapes = await client.Shapes.GetAsync();
        report.Equal([new Circle { Name = "Sun", Radius = 1.5 }, new Square { Name = "Tile", Side = 2 }], shapes);
        report.Equal(4.71, Math.Round(shapes.OfType<Circle>().Sum(static circle => (double?)circle.Radius * 3.14) ?? 0, 2));

        report.Equal(
            new Circle { Name = "Ä", Radius = double.Epsilon },
            await client.Shapes.PostAsync(new Circle { Name = "Ä", Radius = double.Epsilon }));
        report.Equal(new Square { Name = "", Side = -1 }, await client.Shapes.PostAsync(new Square { Name = "", Side = -1 }));
    }

    private static async Task RunAnimalsAsync(ShopClient client, CallReport report)
    {
        report.Equal(Document.Animal("Any"), await client.Shapes.PostAnimalsAsync(Document.Animal("Any")));
        report.Equal(new Cat { Name = "Tom", Lives = 9 }, await client.Shapes.PostAnimalsAsync(new Cat { Name = "Tom", Lives = 9 }));
        report.Equal(new Dog { Name = "Rex", Barks = true }, await client.Shapes.PostAnimalsAsync(new Dog { Name = "Rex", Barks = true }));
    }

    private static async Task RunVehiclesAsync(ShopClient client, CallReport report)
    {
        report.Equal(
            new Bicycle { Plate = "-", Gears = 21 }, await client.Shapes.PostVehiclesAsync(new Bicycle { Plate = "-", Gears = 21 }));
        report.Equal(Document.Car("B-AA 1", 5), await client.Shapes.PostVehiclesAsync(Document.Car("B-AA 1", 5)));
        report.Equal(
            new Taxi { Plate = "B-TX 1", Doors = 4, Fare = Document.Decimal(3.90m) },
            await client.Shapes.PostVehiclesAsync(new Taxi { Plate = "B-TX 1", Doors = 4, Fare = Document.Decimal(3.90m) }));
    }

    private static async Task RunDrawingsAsync(ShopClient client, CallReport report)
    {
        var drawing = new Drawing
        {
            Main = new Circle { Name = "c", Radius = 1 },
            Shapes = [new Square { Name = "s", Side = 2 }, new Circle { Name = "d", Radius = 0.5 }],
            ByName = Document.ByName(new Square { Name = "x", Side = 3 }),
            Optional = null,
        };
        report.Equal(drawing, await client.Shapes.PostDrawingsAsync(drawing));
        drawing = drawing with { Optional = new Circle { Name = "o", Radius = 4 } };
        report.Equal(drawing, await client.Shapes.PostDrawingsAsync(drawing));
    }
}
