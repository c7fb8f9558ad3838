using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>Files of any size pass through: what is read of them is on its way, and never lies in memory.</summary>
public sealed class BigStreamTests
{
    private const long Size = 200_000_000;

    // What may be between the file and the server: the buffers of the copy, of the sockets, and of the server.
    private const long MaxOnTheWay = 32_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_megabytes_are_sent_as_they_are_read(bool isMultipart)
    {
        long received = 0;
        await using var server = await StartAsync(count => Interlocked.Add(ref received, count));
        using var file = new EndlessStream(
            Size,
            position => Assert.True(position - Interlocked.Read(ref received) < MaxOnTheWay, "the file is buffered"));
        using var transport = new ApiTransport(
            server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(),
            null,
            null,
            null);
        var request = new ApiRequest(HttpMethod.Post, "/");
        if (isMultipart)
        {
            request.Multipart().File("file", new ApiFile(file, "big.bin"));
        }
        else
        {
            request.Stream(file);
        }

        await transport.SendAsync(request, default);

        Assert.Equal(Size, file.Position);
        Assert.InRange(received, Size, Size + 1000);
    }

    private static async Task<WebApplication> StartAsync(Action<int> count)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
            var buffer = new byte[128 * 1024];
            for (var length = 1; length > 0;)
            {
                count(length = await context.Request.Body.ReadAsync(buffer));
            }
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>So many bytes, of which none is kept; what it says of its position is checked at each step.</summary>
    private sealed class EndlessStream(long size, Action<long> check) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            check(_position);
            count = (int)Math.Min(count, size - _position);
            _position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
