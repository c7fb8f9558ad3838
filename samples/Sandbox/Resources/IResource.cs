using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Sandbox.Http;

namespace Specwright.Sandbox.Resources;

/// <summary>
/// Something that the sandbox keeps, and that can be read and updated. Members of a request that it does not know are ignored.
/// </summary>
internal interface IResource
{
    /// <summary>The permission that an update needs.</summary>
    string WritePermission { get; }

    /// <exception cref="RefusedException">404: no account or zone has this identifier; 400: it cannot be one.</exception>
    void CheckOwner(string id);

    /// <summary>The resource as it is, for a <c>result</c>.</summary>
    JsonNode Read();

    /// <summary>Changes the resource. An update that breaks a rule changes nothing.</summary>
    /// <exception cref="RefusedException">400: the update breaks a rule.</exception>
    Reply Update(JsonElement body);
}
