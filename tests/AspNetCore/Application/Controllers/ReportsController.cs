using Microsoft.AspNetCore.Mvc;
using Shop.Models;

namespace Shop.Controllers;

/// <summary>A controller with a version in its route, forms and files.</summary>
[ApiController]
[Route("api/v1/[controller]")]
public sealed class ReportsController : ControllerBase
{
    [HttpGet("{year:int}/{month:int}")]
    public ActionResult<IReadOnlyDictionary<string, Money>> Get(int year, int month) =>
        new Dictionary<string, Money> { ["net"] = new(year, "EUR"), ["gross"] = new(month + 0.5m, "USD") };

    [HttpPost("import")]
    [Consumes("multipart/form-data")]
    public ActionResult<FormReceipt> Import([FromForm] UploadForm form, IFormFile file) =>
        new FormReceipt(
            form.Title, form.Rank, form.On, form.Status, form.Tags ?? [],
            [new UploadedFile(file.Name, file.FileName, file.ContentType, file.Length, "")]);

    [HttpGet("{year:int}/file")]
    [Produces("text/csv")]
    [ProducesResponseType<FileResult>(StatusCodes.Status200OK)]
    public FileContentResult Download(int year) => File("a;b\n1;2"u8.ToArray(), "text/csv", $"{year}.csv");
}
