namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

public sealed class SourceTests
{
    [Theory]
    [InlineData("""_ = request.Form["phone"];""", "Form IFormCollection[\"phone\"] key phone", "Form HttpRequest.Form")]
    [InlineData("""_ = request.Query["phone"];""", "Form IQueryCollection[\"phone\"] key phone", "Form HttpRequest.Query")]
    [InlineData("""_ = request.Headers["X-Phone"];""", "Form HttpRequest.Headers[\"X-Phone\"] key X-Phone", "Form HttpRequest.Headers")]
    [InlineData("""_ = request.Cookies["phone"];""", "Form IRequestCookieCollection[\"phone\"] key phone", "Form HttpRequest.Cookies")]
    [InlineData("""request.Query.TryGetValue("phone", out var value);""", "Form HttpRequest.Query[\"phone\"] key phone into var value", "Form HttpRequest.Query")]
    [InlineData("""var form = await request.ReadFormAsync(); _ = form["phone"];""", "Form HttpRequest.ReadFormAsync", "Form IFormCollection[\"phone\"] key phone")]
    [InlineData("""IFormCollection form = request.Form; if (form.TryGetValue("phone", out var value)) { }""", "Form HttpRequest.Form", "Form IFormCollection[\"phone\"] key phone into var value")]
    [InlineData("_ = await request.ReadFromJsonAsync<string>();", "Form HttpRequestJsonExtensions.ReadFromJsonAsync")]
    [InlineData("_ = request.HttpContext.Connection.RemoteIpAddress;", "Device ConnectionInfo.RemoteIpAddress key ip")]
    [InlineData("_ = Console.ReadLine();", "Console Console.ReadLine")]
    [InlineData("_ = File.ReadAllLines(\"owners.csv\");", "Import File.ReadAllLines rows")]
    [InlineData("_ = File.ReadLines(\"owners.csv\");", "Import File.ReadLines rows")]
    [InlineData("using var reader = new StreamReader(path); _ = reader.ReadLine();", "Import StreamReader.ReadLine rows")]
    [InlineData("TextReader reader = new StreamReader(path); _ = await reader.ReadToEndAsync();", "Import TextReader.ReadToEndAsync rows")]
    [InlineData("using var csv = CsvHelper.CsvReader.Create(new StreamReader(path)); _ = csv.GetRecords<Owner>();", "Import CsvReader.GetRecords rows")]
    [InlineData("using var csv = CsvHelper.CsvReader.FromFile(path); _ = csv.GetString(\"phone\"); _ = csv[\"phone\"]; _ = csv.GetString(2);", "Import CsvReader.GetString key phone rows", "Import CsvReader[\"phone\"] key phone rows", "Import CsvReader.GetString rows")]
    public void A_value_from_outside(string code, params string[] sources) => Assert.Equal(sources, FlowCode.Of(Body(code)).Sources);

    [Theory]
    [InlineData("Web", """_ = web.Form["phone"];""", "Form HttpRequest.Form[\"phone\"] key phone", "Form HttpRequest.Form")]
    [InlineData("Web", """_ = web["phone"]; _ = web.QueryString.Get("tel");""", "Form HttpRequest[\"phone\"] key phone", "Form HttpRequest.QueryString[\"tel\"] key tel", "Form HttpRequest.QueryString")]
    [InlineData("Web", "_ = phoneBox.Text; _ = txtMobile.Text;", "Ui phoneBox.Text key phone", "Ui txtMobile.Text key Mobile")]
    public void A_value_from_the_old_framework(string stub, string code, params string[] sources) => Assert.Equal(sources, FlowCode.Of(
        "class Page { void Run(System.Web.HttpRequest web, System.Web.UI.WebControls.TextBox phoneBox, System.Web.UI.WebControls.TextBox txtMobile) { " + code + " } }", stub).Sources);

    [Theory]
    [InlineData("_ = cell.StringCellValue;", "Import ICell.StringCellValue rows")]
    [InlineData("_ = range.GetValue<string>(); _ = range.Text; range.Value = 1;", "Import ExcelRangeBase.GetValue rows", "Import ExcelRangeBase.Text rows")]
    [InlineData("_ = MiniExcelLibs.MiniExcel.Query<string>(\"owners.xlsx\", \"phones\");", "Import MiniExcel.Query rows")]
    [InlineData("_ = old.GetField(\"phone\"); _ = old.GetRecords<string>();", "Import IReaderRow.GetField key phone rows", "Import IReader.GetRecords rows")]
    public void A_value_of_a_spreadsheet(string code, params string[] sources) => Assert.Equal(sources, FlowCode.Of(
        "class Work { void Run(NPOI.SS.UserModel.ICell cell, OfficeOpenXml.ExcelRangeBase range, CsvHelper.IReader old) { " + code + " } }", "Spreadsheets").Sources);

    [Fact]
    public void Controls_of_the_desktop_are_read_by_their_names() => Assert.Equal(["Ui _phone.Text key phone", "Ui NameEntry.Text key Name", "Ui pw.Password key pw"], FlowCode.Of("""
        class Form1 { readonly System.Windows.Forms.TextBox _phone = new(); Microsoft.Maui.Controls.Entry NameEntry { get; } = new();
            void Save(System.Windows.Controls.PasswordBox pw) { _ = _phone.Text; _ = NameEntry.Text; _ = pw.Password; _phone.Text = "shown"; } }
        """, "Desktop").Sources);

    [Fact]
    public void What_an_outside_login_hands_over_is_collected_here() => Assert.Equal(["Endpoint ClaimsPrincipal.FindFirst key emailaddress", "Endpoint PrincipalExtensions.FindFirstValue key mobile"], FlowCode.Of("""
        using System.Security.Claims;
        class Login { void Run(Microsoft.AspNetCore.Identity.ExternalLoginInfo info) { _ = info.Principal.FindFirst(ClaimTypes.Email); _ = info.Principal.FindFirstValue("mobile"); } }
        """).Sources);

    [Theory]
    [InlineData("_ = new StringReader(path).ReadLine();")]
    [InlineData("_ = request.HttpContext.Response.Headers[\"X\"];")]
    [InlineData("_ = new Form()[\"phone\"]; _ = Other.Console.ReadLine();")]
    [InlineData("_ = request.Method; _ = path.Length;")]
    [InlineData("_ = request.HttpContext.User.FindFirst(\"email\");")]
    public void Nothing_from_outside(string code) => Assert.Empty(FlowCode.Of(Body(code)).Sources);

    [Fact]
    public void A_model_that_is_filled() => Assert.Equal(["Form ControllerBase.TryUpdateModelAsync into owner"], FlowCode.Of("""
        public class Owner { public string Phone { get; set; } = ""; }
        public class OwnersController : ControllerBase { async Task Fill(Owner owner) { await TryUpdateModelAsync(owner); } }
        """).Sources);

    private static string Body(string code) => $$"""
        class Owner { public string Phone { get; set; } = ""; }
        class Form { public string this[string key] => key; }
        class Work { async Task RunAsync(HttpRequest request, string path) { await Task.CompletedTask; {{code}} } }
        namespace Other { static class Console { public static string ReadLine() => ""; } }
        """;
}
