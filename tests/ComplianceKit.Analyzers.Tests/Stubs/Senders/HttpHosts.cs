// Shapes of System.Net.Http, for the negative twin only; the real assembly is used otherwise.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace System.Net.Http
{
    public abstract class HttpContent { }

    public class FormUrlEncodedContent : HttpContent { public FormUrlEncodedContent(IEnumerable<KeyValuePair<string, string>> nameValueCollection) { } }

    public class HttpClient { public Task<object> PostAsync(string requestUri, HttpContent content) => Task.FromResult<object>(null); }
}
