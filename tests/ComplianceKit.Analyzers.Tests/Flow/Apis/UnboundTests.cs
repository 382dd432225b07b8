namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>Packages that are missing, as in an audit of sources that were not restored: what is written still tells what is called.</summary>
public sealed class UnboundTests
{
    [Theory]
    [InlineData("_db.Insertable(lead).ExecuteCommand();", "Storage IInsertable.ExecuteCommand <-", "Storage ISqlSugarClient.Insertable <- lead")]
    [InlineData("Found().Insertable(lead);", "Storage ISqlSugarClient.Insertable <- lead")]
    [InlineData("new Leads().Insert(lead); _leads.UpdateAsync(lead);", "Storage SimpleClient.Insert <- lead", "Storage ISimpleClient.UpdateAsync <- lead")]
    [InlineData("shop.Leads.Add(lead); shop.Add(lead); shop.SaveChanges();", "Storage Leads <- lead", "Storage DbContext.Add <- lead", "Storage DbContext.SaveChanges <-")]
    [InlineData("shop.Set<Lead>().Add(lead); shop.Set<Lead>().Find(lead);", "Storage shop.Set<Lead>() <- lead")]
    [InlineData("mongo.ReplaceOneAsync(it => it.Phone == phone, lead); mongo.InsertOneAsync(lead, token);", "Storage IMongoCollection.ReplaceOneAsync <- lead", "Storage IMongoCollection.InsertOneAsync <- lead")]
    [InlineData("Logger.Info(\"lead {0}\", phone);", "Log Logger.Info <- phone")]
    [InlineData("MiniExcel.SaveAs(path, lead); range.Value = phone;", "Export MiniExcel.SaveAs <- path, lead", "Export ExcelRangeBase.Value <- phone")]
    [InlineData("connection.Execute(\"insert into leads values (@phone)\", new { phone });", "Storage SqlMapper.Execute <- new { phone }")]
    [InlineData("connection.Query(\"select * from leads where phone = @phone\", new { phone }); connection.Execute(\"delete from leads where phone = @phone\", new { phone });")]
    public void A_sink_of_a_missing_package(string code, params string[] sinks) => Assert.Equal(sinks, FlowCode.Unbound(Body(code)).Sinks);

    [Theory]
    [InlineData("_ = cell.StringCellValue;", "Import ICell.StringCellValue rows")]
    [InlineData("_ = row.GetCell(0).StringCellValue;", "Import ICell.StringCellValue rows")]
    [InlineData("_ = MiniExcel.Query<Lead>(path, \"sheet\");", "Import MiniExcel.Query rows")]
    [InlineData("_ = txtPhone.Text;", "Ui txtPhone.Text key Phone")]
    public void A_source_of_a_missing_package(string code, params string[] sources) => Assert.Equal(sources, FlowCode.Unbound(Body(code)).Sources);

    [Theory]
    [InlineData("own.Insert(lead); other.Add(lead); other.Info(phone); unknown.Value = phone;")]
    [InlineData("Found().Insert(lead); Found().Update(lead); _ = Found().Text;")]
    public void A_short_name_on_an_unknown_type_is_nothing(string code)
    {
        var unbound = FlowCode.Unbound(Body(code));
        Assert.Empty(unbound.Sinks);
        Assert.Empty(unbound.Sources);
    }

    [Fact]
    public void Without_the_import_nothing_is_recognised() => Assert.Empty(FlowCode.Unbound("class Work { readonly ISqlSugarClient _db; void Run(object lead) { _db.Insertable(lead).ExecuteCommand(); } }").Sinks);

    [Fact]
    public void Controllers_and_routes_of_a_missing_package() => Assert.Equal(
        ["Endpoint HouseModule.Post(form)", "Endpoint PUT /api/leads/{id}(form)", "Endpoint POST /leads(form)"],
        FlowCode.Unbound("""
            using System.Web.Http;
            using Asp.Versioning;
            public class Form { public string Phone { get; set; } = ""; }
            public class HouseModule : ApiController { public void Post(Form form) { } }
            public class Plain : Missing { public void Post(Form form) { } }
            static class Routes
            {
                public static void Map(WebApplication app)
                {
                    var api = app.MapGroup("api").HasApiVersion(1.0);
                    api.MapPut("/leads/{id}", Change);
                    app.NewVersionedApi("x").MapPost("/leads", (Form form, IMissing services) => { });
                    app.NewVersionedApi("x").Other("/leads", (Form form) => { });
                }

                public static void Change(Form form) { }
            }
            """).Entries);

    private static string Body(string code) => $$"""
        using SqlSugar;
        using Microsoft.EntityFrameworkCore;
        using MongoDB.Driver;
        using NLog;
        using NPOI.SS.UserModel;
        using OfficeOpenXml;
        using MiniExcelLibs;
        using System.Windows.Forms;
        using Dapper;
        class Lead { public string Phone { get; set; } = ""; }
        class Leads : SimpleClient<Lead> { }
        class LeadDb : DbContext { public DbSet<Lead> Leads { get; set; } }
        class Work
        {
            static readonly Logger Logger = LogManager.GetCurrentClassLogger();
            readonly ISqlSugarClient _db;
            readonly ISimpleClient<Lead> _leads;
            void Run(Lead lead, string phone, string path, IMongoCollection<Lead> mongo, ICell cell, IRow row, ExcelRangeBase range, LeadDb shop, System.Data.IDbConnection connection, TextBox txtPhone, OwnRepository own, Other.Thing other, Unknown unknown, CancellationToken token)
            {
                {{code}}
            }
        }
        """;
}
