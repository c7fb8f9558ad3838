using Microsoft.AspNetCore.Mvc;
using Shop.Models;

namespace Shop.Controllers;

/// <summary>A controller as the template of .NET makes it: its actions have no names in the document.</summary>
[ApiController]
[Route("api/[controller]")]
public sealed class CustomersController : ControllerBase
{
    private static Customer Sample(int id) => new(id, "Ada", null, OrderStatus.Shipped);

    [HttpGet]
    public IEnumerable<Customer> Get() => [Sample(1), Sample(2)];

    [HttpGet("{id:int}")]
    [ProducesResponseType<Customer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public ActionResult<Customer> GetById(int id) => id < 0 ? NotFound() : Sample(id);

    [HttpGet("search")]
    public ActionResult<IReadOnlyList<Customer>> Search([FromQuery] string name, [FromQuery] OrderStatus[] status, int limit = 10) =>
        new[] { new Customer(limit, name, null, status.LastOrDefault()) };

    [HttpPost]
    [ProducesResponseType<Customer>(StatusCodes.Status201Created)]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest)]
    public ActionResult<Customer> Create(CustomerInput input)
    {
        if (input.Name.Length == 0)
        {
            ModelState.AddModelError("name", "A customer has a name.");
            return ValidationProblem();
        }

        return CreatedAtAction(nameof(GetById), new { id = 3 }, new Customer(3, input.Name, input.Email, OrderStatus.Draft));
    }

    [HttpPut("{id:int}")]
    public ActionResult<Customer> Replace(int id, [FromBody] CustomerInput input, [FromHeader(Name = "If-Match")] string? match) =>
        new Customer(id, input.Name, match, OrderStatus.Draft);

    [HttpDelete("{id:int}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public IActionResult Delete(int id) => NoContent();

    [HttpGet("{id:int}/orders/{orderId:long}")]
    public ActionResult<OrderLine> GetOrder(int id, long orderId) => new OrderLine($"{id}-{orderId}", 1, new Money(orderId, "EUR"));
}
