using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Incremental;

/// <summary>Two small clients to edit.</summary>
internal static class PetSpecs
{
    public static SpecSource Pets { get; } = new("/src/specs/pets.yaml", """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        servers:
          - url: https://pets.example
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              tags: [Pets]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: A pet.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
          /owners/{id}:
            get:
              operationId: getOwner
              tags: [Owners]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: An owner with pets.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Owner' }
        components:
          schemas:
            Pet:
              description: An animal that lives with people.
              type: object
              required: [name]
              properties:
                name: { type: string, description: What it is called. }
                kind: { type: string, enum: [cat, dog] }
            Owner:
              description: Who looks after pets.
              type: object
              properties:
                pets:
                  type: array
                  items: { $ref: '#/components/schemas/Pet' }

        """) { Namespace = "Pets", Client = "PetsClient" };

    public static SpecSource Shops { get; } = new("/src/specs/shops.yaml", """
        openapi: 3.0.3
        info: { title: Shops, version: '1' }
        servers:
          - url: https://shops.example
        paths:
          /shops:
            get:
              operationId: listShops
              tags: [Shops]
              responses:
                '200':
                  description: All shops.
                  content:
                    application/json:
                      schema:
                        type: array
                        items: { $ref: '#/components/schemas/Shop' }
        components:
          schemas:
            Shop:
              type: object
              properties:
                name: { type: string }

        """) { Namespace = "Shops", Client = "ShopsClient" };

    /// <summary>A spec of which only that is generated which code names.</summary>
    public static SpecSource Used { get; } = Shops with { Path = "/src/specs/used.yaml", Namespace = "Used", Generate = "Used" };

    /// <summary>A Razor file.</summary>
    public static SpecSource Template { get; } = new("/src/Shops.razor", "<p>@await Shops.ListAsync()</p>") { IsUnlisted = true };

    /// <summary>A spec that is an additional file only.</summary>
    public static SpecSource Unlisted { get; } = Shops with { Path = "/src/specs/unlisted.yaml", IsUnlisted = true };

    /// <summary>A spec with something to report: a <c>$ref</c> that cannot be resolved.</summary>
    public static SpecSource WithDanglingReference { get; } = Pets with
    {
        Text = Pets.Text.Replace(
            "kind: { type: string, enum: [cat, dog] }\n",
            "kind: { type: string, enum: [cat, dog] }\n        home: { $ref: '#/components/schemas/Nowhere' }\n",
            StringComparison.Ordinal),
    };
}
