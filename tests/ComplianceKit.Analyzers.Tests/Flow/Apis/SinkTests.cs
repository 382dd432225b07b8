namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

public sealed class SinkTests
{
    [Theory]
    [InlineData("db.Leads.Add(lead);", "Storage Leads <- lead")]
    [InlineData("await db.Leads.AddAsync(lead, token);", "Storage Leads <- lead")]
    [InlineData("db.Set<Lead>().AddRange(lead, lead);", "Storage Set<Lead> <- lead, lead")]
    [InlineData("db.Add(lead); await db.SaveChangesAsync(token);", "Storage LeadDb.Add <- lead", "Storage LeadDb.SaveChangesAsync <-")]
    [InlineData("db.Leads.Add(new Lead { Phone = phone ?? \"\" });", "Storage Leads <- new Lead { Phone = phone ?? \"\" }")]
    [InlineData("await connection.ExecuteAsync(\"insert into leads values (@phone)\", new { phone });", "Storage SqlMapper.ExecuteAsync <- new { phone }")]
    [InlineData("connection.ExecuteScalar(\"select count(*) from leads where phone = @phone\", new { phone });")]
    [InlineData("connection.Execute(\"delete from leads where phone = @phone\", new { phone });")]
    [InlineData("connection.QuerySingle<int>(\"insert into leads values (@phone) returning id\", new { phone });", "Storage SqlMapper.QuerySingle <- new { phone }")]
    [InlineData("connection.Query<Lead>(\"select * from leads where phone = @phone\", new { phone });")]
    [InlineData("command.CommandText = \"insert into leads values (@p)\"; command.Parameters.AddWithValue(\"@p\", phone); command.ExecuteNonQuery();", "Storage ShopParameters.AddWithValue <- phone", "Storage ShopCommand.ExecuteNonQuery <-")]
    [InlineData("command.CommandText = \"select 1 from leads where phone = @p\"; command.Parameters.AddWithValue(\"@p\", phone);")]
    [InlineData("command.CommandText = InsertLead; command.Parameters.Add(new ShopParameter(\"@p\", phone));", "Storage ShopParameters.Add <- phone")]
    [InlineData("command.CommandText = $\"insert into leads values ('{phone}')\";", "Storage ShopCommand.CommandText <- $\"insert into leads values ('{phone}')\"")]
    [InlineData("_ = new ShopCommand(\"insert into leads values ('\" + phone + \"')\");", "Storage ShopCommand <- \"insert into leads values ('\" + phone + \"')\"")]
    [InlineData("File.AppendAllText(path, phone);", "File File.AppendAllText <- phone")]
    [InlineData("using var writer = new StreamWriter(path); await writer.WriteLineAsync(phone);", "File StreamWriter.WriteLineAsync <- phone")]
    [InlineData("await client.PostAsync(\"https://crm.example\", new StringContent(phone), token);", "Disclosure HttpClient.PostAsync <- new StringContent(phone)")]
    [InlineData("await client.GetAsync($\"https://crm.example/{phone}\");", "Disclosure HttpClient.GetAsync <- $\"https://crm.example/{phone}\"")]
    [InlineData("logger.LogInformation(\"lead {Phone} {Id}\", phone, lead.Id);", "Log LoggerExtensions.LogInformation <- phone, lead.Id")]
    [InlineData("logger.LogError(new InvalidOperationException(), $\"lead {phone}\");", "Log LoggerExtensions.LogError <- $\"lead {phone}\"")]
    [InlineData("Console.WriteLine(\"{0} {1}\", phone, lead.Id);", "Log Console.WriteLine <- phone, lead.Id")]
    [InlineData("System.Diagnostics.Debug.WriteLine(phone);", "Log Debug.WriteLine <- phone")]
    [InlineData("new System.Diagnostics.Activity(\"x\").SetTag(\"phone\", phone);", "Log Activity.SetTag <- phone")]
    [InlineData("Log.Created(logger, phone); Log.Removed(logger, phone, null);", "Log Log.Created <- phone", "Log Log.Removed <- phone")]
    [InlineData("db.Leads.ExecuteUpdate(set => set.SetProperty(l => l.Phone, phone));", "Storage EntityFrameworkQueryableExtensions.ExecuteUpdate <- set => set.SetProperty(l => l.Phone, phone)", "Storage UpdateSettersBuilder.SetProperty <- l => l.Phone, phone")]
    [InlineData("await users.CreateAsync(lead, phone);", "Storage UserManager.CreateAsync <- lead")]
    [InlineData("await file.CopyToAsync(File.Create(path), token);", "File IFormFile.CopyToAsync <- file")]
    [InlineData("await file.CopyToAsync(new MemoryStream(), token);")]
    [InlineData("Console.Error.WriteLine(phone); Console.Out.Write(\"{0}\", phone);", "Log TextWriter.WriteLine <- phone", "Log TextWriter.Write <- phone")]
    [InlineData("new StringWriter().WriteLine(phone);")]
    [InlineData("CsvHelper.CsvWriter.ToFile(path).WriteRecords(new[] { lead });", "Export CsvWriter.WriteRecords <- new[] { lead }")]
    [InlineData("command.CommandText = path; command.Parameters.AddWithValue(\"@p\", phone);")]
    [InlineData("command.CommandText = path; command.Parameters.AddWithValue(\"@p\", phone); command.ExecuteNonQuery();", "Storage ShopCommand.CommandText <- path", "Storage ShopParameters.AddWithValue <- phone", "Storage ShopCommand.ExecuteNonQuery <-")]
    [InlineData("connection.QuerySingle<int>(new CommandDefinition(\"insert into leads values (@phone) returning id\", new { phone }));", "Storage SqlMapper.QuerySingle <- new CommandDefinition(\"insert into leads values (@phone) returning id\", new { phone })")]
    [InlineData("Promises.Keep(phone, token);", "Storage Promises.Keep <- phone")]
    [InlineData("new Kept().Keep(phone);", "Storage Kept.Keep <- phone")]
    public void A_value_ends(string code, params string[] sinks) => Assert.Equal(sinks, FlowCode.Of(Body(code)).Sinks);

    [Theory]
    [InlineData("new Other.DbSet<Lead>().Add(lead); Other.File.WriteAllText(path, phone); new List<Lead>().Add(lead);")]
    [InlineData("new Other.Quiet().LogInformation(phone); Log.Plain(logger, phone); Other.Console.WriteLine(phone);")]
    [InlineData("db.Add(phone, 1); lead.Phone = phone; _ = File.Exists(path);")]
    [InlineData("command.CommandText = \"insert into leads values (1)\";")]
    public void No_value_ends(string code) => Assert.Empty(FlowCode.Of(Body(code)).Sinks);

    [Theory]
    [InlineData("sugar.Insertable(lead).ExecuteCommand();", "Storage IInsertable.ExecuteCommand <-", "Storage ISqlSugarClient.Insertable <- lead")]
    [InlineData("sugar.Updateable<Lead>().SetColumns(it => new Lead { Phone = phone }).Where(it => it.Id == 1).ExecuteCommand();", "Storage IUpdateable.ExecuteCommand <-", "Storage IUpdateable.SetColumns <- it => new Lead { Phone = phone }", "Storage ISqlSugarClient.Updateable <-")]
    [InlineData("new Leads().Insert(lead);", "Storage SimpleClient.Insert <- lead")]
    [InlineData("sql.Insert(lead).ExecuteAffrows();", "Storage IInsert.ExecuteAffrows <-", "Storage IFreeSql.Insert <- lead")]
    [InlineData("mongo.ReplaceOne(null!, lead); mongo.InsertOne(lead);", "Storage IMongoCollection.ReplaceOne <- lead", "Storage IMongoCollection.InsertOne <- lead")]
    [InlineData("redis.StringSet(phone, lead.Phone);", "Storage IDatabase.StringSet <- phone, lead.Phone")]
    [InlineData("await redis.HashSetAsync(phone, \"name\", lead.Phone);", "Storage IDatabaseAsync.HashSetAsync <- phone, lead.Phone")]
    [InlineData("await leads.InsertAsync(lead);", "Storage IBasicRepository.InsertAsync <- lead")]
    [InlineData("log.Information(\"{Phone}\", phone); Serilog.Log.Error(\"{Phone}\", phone);", "Log ILogger.Information <- phone", "Log Log.Error <- phone")]
    [InlineData("nlog.Error(new InvalidOperationException(), \"{0}\", phone); net.InfoFormat(\"{0}\", phone);", "Log Logger.Error <- phone", "Log ILog.InfoFormat <- phone")]
    [InlineData("await bus.Publish(lead, token); await cap.PublishAsync(\"leads\", lead);", "Disclosure IPublishEndpoint.Publish <- lead", "Disclosure ICapPublisher.PublishAsync <- lead")]
    [InlineData("range.Value = phone; cell.SetCellValue(phone); xl.Value = phone;", "Export ExcelRangeBase.Value <- phone", "Export ICell.SetCellValue <- phone", "Export IXLCell.Value <- phone")]
    [InlineData("package.SaveAs(new FileInfo(phone));", "Export ExcelPackage.SaveAs <- package")]
    public void A_value_ends_in_a_vendors_library(string code, params string[] sinks)
    {
        var whole = $$"""
            class Lead { public int Id { get; set; } public string Phone { get; set; } = ""; }
            class Leads : SqlSugar.SimpleClient<Lead> { }
            class Work
            {
                async Task RunAsync(SqlSugar.ISqlSugarClient sugar, IFreeSql sql, MongoDB.Driver.IMongoCollection<Lead> mongo, StackExchange.Redis.IDatabase redis, Volo.Abp.Domain.Repositories.IBasicRepository<Lead, int> leads,
                    Serilog.ILogger log, NLog.Logger nlog, log4net.ILog net, MassTransit.IPublishEndpoint bus, DotNetCore.CAP.ICapPublisher cap,
                    OfficeOpenXml.ExcelRangeBase range, OfficeOpenXml.ExcelPackage package, NPOI.SS.UserModel.ICell cell, ClosedXML.Excel.IXLCell xl, Lead lead, string phone, CancellationToken token)
                {
                    await Task.CompletedTask;
                    {{code}}
                }
            }
            """;
        Assert.Equal(sinks, FlowCode.Of(whole, "Orm", "Stores", "Logging", "Queues", "Spreadsheets").Sinks);
    }

    private static string Body(string code) => $$"""
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        class Lead { public int Id { get; set; } public string Phone { get; set; } = ""; }
        class LeadDb : Microsoft.EntityFrameworkCore.DbContext
        {
            public Microsoft.EntityFrameworkCore.DbSet<Lead> Leads => Set<Lead>();
            public void Add(string phone, int id) { }
        }
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "lead {Phone}")] public static partial void Created(ILogger logger, string phone);
            public static readonly Action<ILogger, string, Exception?> Removed = LoggerMessage.Define<string>(LogLevel.Information, new EventId(2), "removed {Phone}");
            public static partial void Plain(ILogger logger, string phone);
            public static partial void Created(ILogger logger, string phone) { }
            public static partial void Plain(ILogger logger, string phone) { }
        }
        static class Promises { [Stores] public static void Keep(string phone, CancellationToken token) { } }
        interface IKeep { [Stores] void Keep(string phone); }
        class Kept : IKeep { public void Keep(string phone) { } }
        class Work
        {
            const string InsertLead = "insert into leads values (@p)";
            async Task RunAsync(LeadDb db, Lead lead, string phone, string path, HttpClient client, ILogger logger, System.Data.Common.DbConnection connection, ShopCommand command, IFormFile file, Microsoft.AspNetCore.Identity.UserManager<Lead> users, CancellationToken token)
            {
                await Task.CompletedTask;
                {{code}}
            }
        }
        abstract class ShopParameters : System.Data.Common.DbParameterCollection
        {
            public ShopParameter AddWithValue(string name, object value) => null!;
            public ShopParameter Add(ShopParameter value) => value;
        }
        abstract class ShopParameterBase : System.Data.Common.DbParameter { }
        class ShopParameter { public ShopParameter(string name, object value) { } }
        class ShopCommand : System.Data.Common.DbCommand
        {
            public ShopCommand() { }
            public ShopCommand(string text) { }
            public new ShopParameters Parameters => null!;
            public override string CommandText { get; set; } = "";
            public override int CommandTimeout { get; set; }
            public override System.Data.CommandType CommandType { get; set; }
            public override bool DesignTimeVisible { get; set; }
            public override System.Data.UpdateRowSource UpdatedRowSource { get; set; }
            protected override System.Data.Common.DbConnection? DbConnection { get; set; }
            protected override System.Data.Common.DbParameterCollection DbParameterCollection => Parameters;
            protected override System.Data.Common.DbTransaction? DbTransaction { get; set; }
            public override void Cancel() { }
            public override int ExecuteNonQuery() => 0;
            public override object? ExecuteScalar() => null;
            public override void Prepare() { }
            protected override System.Data.Common.DbParameter CreateDbParameter() => null!;
            protected override System.Data.Common.DbDataReader ExecuteDbDataReader(System.Data.CommandBehavior behavior) => null!;
        }
        namespace Other
        {
            class DbSet<T> { public void Add(T item) { } }
            static class File { public static void WriteAllText(string path, string text) { } }
            static class Console { public static void WriteLine(string text) { } }
            class Quiet { public void LogInformation(string text) { } }
        }
        """;
}
