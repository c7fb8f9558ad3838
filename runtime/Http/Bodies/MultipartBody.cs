using System.ComponentModel;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>The parts of a multipart body (RFC 7578 for <c>multipart/form-data</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartBody
{
    private readonly List<Func<HttpContent>> _parts = [];
    private readonly List<Action<ArgumentChecks>> _checks = [];

    internal MultipartBody(string contentType) => ContentType = contentType;

    internal string ContentType { get; }

    /// <summary>Whether a part is read from a stream.</summary>
    internal bool HasFiles { get; private set; }

    /// <summary>A field with a text; <see langword="null"/> leaves it out.</summary>
    public MultipartBody Field(string name, string? value, string? contentType = null)
    {
        if (value is not null)
        {
            _parts.Add(() => Part(name, new ByteArrayContent(Encoding.UTF8.GetBytes(value)), contentType, fileName: null));
        }

        return this;
    }

    /// <summary>A field with a value: a scalar as its text, a list of scalars as a field for each item, everything else as JSON; <see langword="null"/> leaves it out.</summary>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        if (value is null)
        {
            return this;
        }

        _checks.Add(checks => checks.Descend("body", (value, codec), (state, nested) => nested.Model(name, state.value, state.codec)));
        var flat = FlatValue.Of(value, codec);
        if (flat.Kind == FlatKind.Scalar)
        {
            return Field(name, flat.Text, contentType);
        }

        if (flat.Kind == FlatKind.List && contentType is null)
        {
            foreach (var item in flat.Members)
            {
                Field(name, item.Value.Text, item.Value.Kind == FlatKind.Scalar ? null : "application/json");
            }

            return this;
        }

        using var json = JsonValueWriter.Request(value, codec);
        var bytes = json.Written.ToArray();
        _parts.Add(() => Part(name, new ByteArrayContent(bytes), contentType ?? "application/json", fileName: null));
        return this;
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, string)"/>
    public MultipartBody Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct => value is { } some ? Field(name, some, codec, contentType) : this;

    /// <summary>A file; <see langword="null"/> leaves it out.</summary>
    public MultipartBody File(string name, ApiFile? file, string? contentType = null)
    {
        if (file is not null)
        {
            HasFiles = true;
            _parts.Add(() => Part(name, new StreamContent(new BorrowedStream(file.Content)), file.ContentType ?? contentType ?? "application/octet-stream", file.FileName ?? name));
        }

        return this;
    }

    /// <summary>Several files under one name.</summary>
    public MultipartBody Files(string name, IReadOnlyList<ApiFile>? files, string? contentType = null)
    {
        foreach (var file in files ?? [])
        {
            File(name, file, contentType);
        }

        return this;
    }

    internal void Check(ArgumentChecks checks) => _checks.ForEach(check => check(checks));

    internal HttpContent CreateContent()
    {
        var slash = ContentType.IndexOf('/');
        var content = new MultipartContent(ContentType.Substring(slash + 1).Split(';')[0].Trim());
        if (MediaTypeHeaderValue.TryParse(ContentType, out var declared))
        {
            foreach (var parameter in declared.Parameters.Where(static parameter => !parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)))
            {
                content.Headers.ContentType!.Parameters.Add(parameter);
            }
        }

        _parts.ForEach(part => content.Add(part()));
        return content;
    }

    private static HttpContent Part(string name, HttpContent content, string? contentType, string? fileName)
    {
        if (contentType is not null)
        {
            HeaderText.Validate("Content-Type", contentType);
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        var disposition = new StringBuilder("form-data; name=").Append(Quote(name));
        if (fileName is not null)
        {
            disposition.Append("; filename=").Append(Quote(fileName));
        }

        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition.ToString());
        return content;
    }

    // What browsers do (WHATWG HTML, "multipart/form-data encoding algorithm"): nothing can end the quotes or the line. Other characters than ASCII
    // cannot pass .NET's headers; they are percent-encoded.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            if (text[i] is '"' or (< ' ' or > '~'))
            {
                UriText.Append(quoted, text.Substring(i, length));
            }
            else
            {
                quoted.Append(text[i]);
            }

            i += length - 1;
        }

        return quoted.Append('"').ToString();
    }
}
