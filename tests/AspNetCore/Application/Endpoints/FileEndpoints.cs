using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Shop.Models;

namespace Shop.Endpoints;

/// <summary>Uploads in every way, and downloads.</summary>
public static class FileEndpoints
{
    public static void Map(WebApplication app)
    {
        var files = app.MapGroup("/files").WithTags("Files").DisableAntiforgery();
        files.MapPost("/one", static (IFormFile file) => DescribeAsync(file));
        files.MapPost("/many", static (IFormFileCollection files) => Task.WhenAll(files.Select(DescribeAsync)));
        files.MapPost("/form", static ([FromForm] UploadForm form) => ReceiveAsync(form));
        files.MapPost(
            "/fields",
            static (
                [FromForm] string title, [FromForm] int rank, [FromForm] DateOnly? on, [FromForm] OrderStatus status, IFormFile picture) =>
            ReceiveAsync(new UploadForm { Title = title, Rank = rank, On = on, Status = status, Picture = picture }));
        files.MapPost("/stream", static async (Stream body) =>
        {
            var bytes = new MemoryStream();
            await body.CopyToAsync(bytes);
            return new UploadedFile("body", null, null, bytes.Length, Hash(bytes));
        }).Accepts<Stream>("application/octet-stream");
        files.MapGet("/{name}", static (string name) => TypedResults.File([0, 1, 254, 255], "application/octet-stream", name))
            .Produces<Stream>(contentType: "application/octet-stream");
        files.MapGet("/{name}/text", static (string name) => TypedResults.Text($"Name: {name}\nÜ", "text/plain"))
            .Produces<string>(contentType: "text/plain");
    }

    private static async Task<UploadedFile> DescribeAsync(IFormFile file)
    {
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return new UploadedFile(file.Name, file.FileName, file.ContentType, file.Length, Hash(bytes));
    }

    private static async Task<FormReceipt> ReceiveAsync(UploadForm form) =>
        new(form.Title, form.Rank, form.On, form.Status, form.Tags ?? [], form.Picture is null ? [] : [await DescribeAsync(form.Picture)]);

    private static string Hash(MemoryStream bytes) => Convert.ToHexString(SHA256.HashData(bytes.ToArray()));
}
