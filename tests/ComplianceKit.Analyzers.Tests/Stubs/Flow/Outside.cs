// Shapes of RestSharp, Flurl, SSH.NET, FluentFTP and the object stores: written from their sources or documentation.
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RestSharp
{
    public class RestRequest { }
    public interface IRestClient { Task<object> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default); }
}

namespace Flurl.Http
{
    public static class GeneratedExtensions { public static Task<object> PostJsonAsync(this string url, object body, CancellationToken cancellationToken = default) => null; }
}

namespace Renci.SshNet
{
    public class SftpClient { public void UploadFile(Stream input, string path) { } public Task UploadFileAsync(Stream input, string path, CancellationToken cancellationToken = default) => null; }
    public class ScpClient { public void Upload(Stream source, string path) { } }
}

namespace FluentFTP
{
    public interface IFtpClient { object UploadFile(string localPath, string remotePath); object UploadStream(Stream fileStream, string remotePath); object UploadBytes(byte[] fileData, string remotePath); }
    public interface IAsyncFtpClient { Task<object> UploadFile(string localPath, string remotePath); Task<object> UploadStream(Stream fileStream, string remotePath); }
}

namespace Aliyun.OSS
{
    public class UploadObjectRequest { }
    public interface IOss { object PutObject(string bucketName, string key, Stream content); object ResumableUploadObject(UploadObjectRequest request); }
}

namespace Minio
{
    public class PutObjectArgs { }
    public interface IObjectOperations { Task<object> PutObjectAsync(PutObjectArgs args, CancellationToken cancellationToken = default); }
}

namespace Amazon.S3
{
    public class PutObjectRequest { }
    public interface IAmazonS3 { Task<object> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default); }
}

namespace Azure.Storage.Blobs
{
    public class BlobClient { public object Upload(Stream content) => null; public Task<object> UploadAsync(Stream content, CancellationToken cancellationToken = default) => null; }
}

namespace COSXML
{
    public class PutObjectRequest { }
    public class CosXmlServer { public object PutObject(PutObjectRequest request) => null; }
}
