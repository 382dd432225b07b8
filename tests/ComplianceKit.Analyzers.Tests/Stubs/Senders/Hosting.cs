// Shapes of Microsoft.Extensions.Hosting, for the negative twin only; the real assembly is used otherwise.
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Extensions.Hosting
{
    public abstract class BackgroundService { protected abstract Task ExecuteAsync(CancellationToken stoppingToken); }
}
