namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

public sealed class EntryPointTests
{
    private const string Types = """
        public class LeadForm { public string Phone { get; set; } = ""; }
        public interface ILeads { void Keep(string phone); }
        public class LeadStore { public void Keep(string phone) { } }
        public class LeadDb : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<LeadForm> Leads { get; set; } = null!; }

        """;

    [Theory]
    [InlineData("public class LeadsController : ControllerBase { public void Create(LeadForm form, string phone) { } }", "Endpoint LeadsController.Create(form, phone)")]
    [InlineData("[ApiController, Route(\"api/[controller]\")] public class LeadsController : ControllerBase { [HttpPost] public void Create(LeadForm form) { } }", "Endpoint POST /api/Leads(form)")]
    [InlineData("[Route(\"api\")] public class Leads : Controller { [HttpPut(\"leads/{id}\")] public void Change(int id, [FromBody] ILeads body) { } }", "Endpoint PUT /api/leads/{id}(id, body)")]
    [InlineData("public class Leads : Controller { [HttpPost(\"/leads\")] public void Create(LeadForm form, CancellationToken token, HttpContext context, ILeads leads, LeadStore store, LeadDb db, ILogger<Leads> log, Microsoft.Extensions.Configuration.IConfiguration settings, [FromServices] LeadForm service, [Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"a\")] LeadForm keyed) { } }", "Endpoint POST /leads(form)")]
    [InlineData("public class LeadsController { public void Create(IFormFile file, IFormCollection form, IEnumerable<LeadForm> many, LeadForm[] more, List<LeadForm> list) { } }", "Endpoint LeadsController.Create(file, form, many, more, list)")]
    [InlineData("[Controller] public class Leads { public void Create(LeadForm form) { } }", "Endpoint Leads.Create(form)")]
    [InlineData("public abstract class Base : ControllerBase { public void Create(LeadForm form) { } }", "Endpoint Base.Create(form)")]
    public void An_action_of_a_controller(string code, string entry) => Assert.Equal([entry], FlowCode.Of(Types + code).Entries);

    [Theory]
    [InlineData("public class LeadsController : ControllerBase { [NonAction] public void Create(LeadForm form) { } }")]
    [InlineData("public class LeadsController : ControllerBase { void Create(LeadForm form) { } public static void Make(LeadForm form) { } public override string ToString() => \"\"; }")]
    [InlineData("[NonController] public class LeadsController { public void Create(LeadForm form) { } }")]
    [InlineData("class LeadsController : ControllerBase { public void Create(LeadForm form) { } }")]
    [InlineData("public abstract class LeadsController { public void Create(LeadForm form) { } }")]
    [InlineData("public class Leads { public void Create(LeadForm form) { } }")]
    [InlineData("namespace Other { public class ControllerBase { } public class Leads : Other.ControllerBase { public void Create(LeadForm form) { } } }")]
    [InlineData("public class Leads : Controller { public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) { } }")]
    public void No_action(string code) => Assert.Empty(FlowCode.Of(Types + code).Entries);

    [Fact]
    public void Handlers_and_bound_properties_of_a_page()
    {
        var page = FlowCode.Of(Types + """
            public class IndexModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
            {
                [BindProperty] public LeadForm Input { get; set; } = new();
                public LeadForm Shown { get; set; } = new();
                public Task OnPostAsync(string phone, CancellationToken token) { Use(Input); Use(Shown); return Task.CompletedTask; }
                public void Other(string phone) { }
                static void Use(object value) { }
            }
            """);
        Assert.Equal(["Form IndexModel.OnPostAsync(phone)"], page.Entries);
        Assert.Equal(["Form IndexModel.Input"], page.Sources);
    }

    [Fact]
    public void All_public_properties_of_a_page_may_be_bound() => Assert.Equal(["Form IndexModel.Input"], FlowCode.Of(Types + """
        [BindProperties]
        public class IndexModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public LeadForm Input { get; set; } = new();
            internal LeadForm Hidden { get; set; } = new();
            public void OnGet() { _ = Input.Phone; _ = Hidden; }
        }
        """).Sources);

    [Fact]
    public void Minimal_apis_with_lambdas_method_groups_and_local_functions() => Assert.Equal(
        [
            "Endpoint POST /here(form)",
            "Endpoint PATCH /mine(form)",
            "Endpoint PUT /api/v1/leads/{id}(form)",
            "Endpoint POST /leads(form)",
            "Endpoint /any(phone)",
            "Endpoint PURGE /leads(bundle)",
            "Endpoint GET /raw()",
        ],
        FlowCode.Of("""
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapPost("/leads", async (LeadForm form, LeadDb db, LeadStore store, ILeads leads, CancellationToken token) => { await Task.CompletedTask; });
            var api = app.MapGroup("/api").MapGroup("v1").WithTags("x");
            api.MapPut("/leads/{id}", Endpoints.Change);
            app.Map("/any", (string phone) => { });
            app.MapMethods("/leads", new[] { "PURGE" }, ([AsParameters] Bundle bundle) => { });
            app.MapGet("/raw", (HttpContext context) => Task.CompletedTask);
            app.MapPatch("/mine", new Handlers().Mine);
            app.MapPost("/here", Here);
            Other(() => 1);
            static void Here(LeadForm form) { }
            static void Other(Func<int> make) { }
            class Bundle { public string Phone { get; set; } = ""; public LeadDb Db { get; set; } = null!; }
            class Handlers { public void Mine(LeadForm form) { } }
            static class Endpoints { public static void Change(LeadForm form) { } public static void Unused(LeadForm form) { } }

            """ + Types).Entries);

    [Fact]
    public void A_look_alike_of_MapPost_maps_nothing() => Assert.Empty(FlowCode.Of(Types + """
        static class Other { public static void MapPost(this string app, string route, Delegate handler) { } }
        class Program { void Run() { "x".MapPost("/leads", (LeadForm form) => { }); "x".MapPost("/leads", Handle); } static void Handle(LeadForm form) { } }
        """).Entries);

    [Fact]
    public void Methods_of_a_hub() => Assert.Equal(["Endpoint ChatHub.Join(form)"], FlowCode.Of(Types + """
        public class ChatHub : Microsoft.AspNetCore.SignalR.Hub
        {
            public Task Join(LeadForm form, CancellationToken token) => Task.CompletedTask;
            public override Task OnConnectedAsync() => base.OnConnectedAsync();
            void Hidden(LeadForm form) { }
        }
        """).Entries);

    [Fact]
    public void A_gRPC_service() => Assert.Equal(["Endpoint LeadsService.Create(request)"], FlowCode.Of(Types + """
        public abstract class LeadsBase { public virtual Task<LeadForm> Create(LeadForm request, Grpc.Core.ServerCallContext context) => throw new NotSupportedException(); }
        public class LeadsService : LeadsBase { public override Task<LeadForm> Create(LeadForm request, Grpc.Core.ServerCallContext context) => Task.FromResult(request); public Task Other(LeadForm form) => Task.CompletedTask; }
        """, "Queues").Entries);

    [Fact]
    public void Consumers_of_messages() => Assert.Equal(["Message LeadConsumer.Consume(context)", "Message Handlers.Received(form)", "Message AsyncEventingBasicConsumer.ReceivedAsync(sender, arguments)", "Message AsyncEventingBasicConsumer.ReceivedAsync(_, taken)"], FlowCode.Of(Types + """
        public class LeadConsumer : MassTransit.IConsumer<LeadForm> { public Task Consume(MassTransit.ConsumeContext<LeadForm> context) => Task.CompletedTask; public Task Consume(string other) => Task.CompletedTask; }
        public class Handlers
        {
            [DotNetCore.CAP.CapSubscribe("leads")] public void Received(LeadForm form, CancellationToken token) { }
            public void Start(RabbitMQ.Client.Events.AsyncEventingBasicConsumer consumer) { consumer.ReceivedAsync += OnReceived; consumer.ReceivedAsync += async (_, taken) => await Task.CompletedTask; }
            Task OnReceived(object sender, RabbitMQ.Client.Events.BasicDeliverEventArgs arguments) => Task.CompletedTask;
            Task NotAdded(object sender, RabbitMQ.Client.Events.BasicDeliverEventArgs arguments) => Task.CompletedTask;
        }
        """, "Queues").Entries);

    [Fact]
    public void Controllers_of_the_old_framework_and_services_that_become_controllers() => Assert.Equal(
        ["Endpoint POST /api/leads/new(form)", "Endpoint Sites.Create(form)", "Endpoint LeadApi.Create(form)", "Endpoint LeadAppService.Create(form)"],
        FlowCode.Of(Types + """
            [System.Web.Http.RoutePrefix("api/leads")] public class Leads : System.Web.Http.ApiController { [System.Web.Http.HttpPost, System.Web.Http.Route("new")] public void Create(LeadForm form) { } [System.Web.Http.NonAction] public void Hidden(LeadForm form) { } }
            public class Sites : System.Web.Mvc.Controller { public void Create(LeadForm form) { } [System.Web.Mvc.NonAction] public void Hidden(LeadForm form) { } }
            public class LeadApi : Furion.DynamicApiController.IDynamicApiController { public void Create(LeadForm form) { } }
            public class LeadAppService : Volo.Abp.Application.Services.ApplicationService { public void Create(LeadForm form) { } }
            """, "Web").Entries);

    [Fact]
    public void Overrides_and_implementations_of_an_action_keep_their_route() => Assert.Equal(["Endpoint POST /leads(form)", "Endpoint POST /leads(form)"], FlowCode.Of(Types + """
        public abstract class Base : ControllerBase { [HttpPost("/leads")] public virtual void Create(LeadForm form) { } }
        public class Leads : Base { public override void Create(LeadForm form) { } }
        """).Entries);
}
