// Shapes of System.Web, ASP.NET MVC 5, Web API 2, Furion and ABP services: written from their public documentation.
using System;
using System.Collections.Specialized;

namespace System.Web
{
    public sealed class HttpRequest
    {
        public NameValueCollection Form => null;
        public NameValueCollection QueryString => null;
        public NameValueCollection Params => null;
        public string this[string key] => null;
    }

    public abstract class HttpRequestBase
    {
        public virtual NameValueCollection Form => null;
        public virtual NameValueCollection QueryString => null;
        public virtual NameValueCollection Params => null;
        public virtual NameValueCollection Headers => null;
        public virtual NameValueCollection Cookies => null;
        public virtual string this[string key] => null;
    }
}

namespace System.Web.UI.WebControls
{
    public class TextBox { public virtual string Text { get; set; } }
}

namespace System.Web.Mvc
{
    public abstract class Controller { public System.Web.HttpRequestBase Request => null; protected virtual void OnActionExecuting(object context) { } }
    public sealed class NonActionAttribute : Attribute { }
    public sealed class RouteAttribute : Attribute { public RouteAttribute(string template) { } }
    public sealed class HttpPostAttribute : Attribute { }
}

namespace System.Web.Http
{
    public abstract class ApiController { public virtual void Dispose() { } }
    public sealed class NonActionAttribute : Attribute { }
    public sealed class RoutePrefixAttribute : Attribute { public RoutePrefixAttribute(string prefix) { } }
    public sealed class RouteAttribute : Attribute { public RouteAttribute(string template) { } }
    public sealed class HttpPostAttribute : Attribute { }
    public sealed class FromBodyAttribute : Attribute { }
    public sealed class FromUriAttribute : Attribute { }
}

namespace Furion.DynamicApiController
{
    public interface IDynamicApiController { }
}

namespace Volo.Abp.Application.Services
{
    public abstract class ApplicationService { }
}
