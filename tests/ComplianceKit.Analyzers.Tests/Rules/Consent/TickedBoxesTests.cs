namespace ComplianceKit.Analyzers.Tests.Rules.Consent;

/// <summary>CK1005 in pages: the finding stands in the .cshtml or .razor file itself.</summary>
public sealed class TickedBoxesTests
{
    [Theory]
    [InlineData("""<input type="checkbox" name="AcceptMarketing" {|CK1005:checked|}>""")]
    [InlineData("""<input type="checkbox" asp-for="Input.AgreeToTerms" {|CK1005:checked="checked"|} />""")]
    [InlineData("""<input name='consent' {|CK1005:checked=true|} type=checkbox>""")]
    [InlineData("""<input type="checkbox" id="tongyi" class="@(Model.Wide ? "a>b" : "c")" {|CK1005:checked="@true"|}/>""")]
    [InlineData("""<input type="checkbox" name="c1" {|CK1005:checked|}> <b>我已阅读并同意</b><a href="/p">《隐私政策》</a>""")]
    [InlineData("""<label><input type="checkbox" name="c2" {|CK1005:checked=""|}/> I agree to receive offers</label>""")]
    [InlineData("""<input type="checkbox" id="c3" {|CK1005:checked|}><div><label for="c3">Subscribe to our newsletter</label></div>""")]
    [InlineData("""<input type="radio" name="consent" value="yes" {|CK1005:checked|}>""")]
    [InlineData("""@Html.CheckBox("Agree", {|CK1005:true|})""")]
    [InlineData("""@Html.CheckBoxFor(m => m.AcceptMarketing, new { @class = "x", {|CK1005:@checked = "checked"|} })""")]
    [InlineData("""<input type="checkbox" name="agree" {|CK1005:checked="false"|}>""")]
    public Task A_ticked_box_is_no_act(string markup) => In("/shop/Pages/SignUp.cshtml", markup);

    [Theory]
    [InlineData("""<input type="checkbox" name="AcceptMarketing">""")]
    [InlineData("""<input type="checkbox" name="AcceptMarketing" checked="@Model.AcceptMarketing">""")]
    [InlineData("""<input type="checkbox" name="AcceptMarketing" checked="@false">""")]
    [InlineData("""<input type="checkbox" name="AcceptMarketing" @(Model.Agreed ? "checked" : "")>""")]
    [InlineData("""<input type="checkbox" name="OptOut" checked> I agree""")]
    [InlineData("""<input type="checkbox" name="RememberMe" checked> Remember me""")]
    [InlineData("""<input type="checkbox" name="c1" checked> I do not agree to receive offers""")]
    [InlineData("""<input type="checkbox" name="c1" checked> Show prices</div><p>I agree</p>""")]
    [InlineData("""<input type="radio" name="consent" value="no" checked>""")]
    [InlineData("""<!-- <input type="checkbox" name="agree" checked> -->""")]
    [InlineData("""@* <input type="checkbox" name="agree" checked> *@""")]
    [InlineData("""<script>var x = '<input type="checkbox" name="agree" checked>';</script>""")]
    [InlineData("""@Html.CheckBox("Agree", false) @Html.CheckBox("RememberMe", true)""")]
    [InlineData("""<input type="checkbox" name="agree" checked="@(Model.X""")]
    public Task An_empty_box_waits_for_one(string markup) => In("/shop/Pages/SignUp.cshtml", markup);

    [Theory]
    [InlineData("""<InputCheckbox id="AgreeToTerms" {|CK1005:Value="true"|} />""")]
    [InlineData("""<InputCheckbox @bind-Value="form.AgreeToTerms" {|CK1005:checked|} />""")]
    [InlineData("""<InputCheckbox @bind-Value="form.AgreeToTerms" />""")]
    [InlineData("""<input type="checkbox" name="agree" checked="false" />""")]
    [InlineData("""<input type="checkbox" name="agree" checked="@agreed" />""")]
    public Task Blazor(string markup) => In("/shop/SignUp.razor", markup);

    [Fact]
    public async Task The_finding_stands_at_its_line()
    {
        var finding = Assert.Single(await Verify.Code("class C;").WithFile("/shop/SignUp.cshtml", "<form>\n  <input type=\"checkbox\" name=\"agree\" checked>\n</form>").FindingsAsync(), static d => d.Id == "CK1005");
        Assert.Equal("/shop/SignUp.cshtml: (1,38)-(1,45)", finding.Location.GetLineSpan().ToString());
    }

    private static Task In(string path, string markup) => Verify.Code("class C;").WithFile(path, "<form>\n" + markup + "\n</form>").DiagnosesAsync("CK1005");
}
