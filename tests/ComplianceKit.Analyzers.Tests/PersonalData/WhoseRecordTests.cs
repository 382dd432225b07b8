namespace ComplianceKit.Analyzers.Tests.PersonalData;

/// <summary>Shapes of members and types that systems nobody tuned on brought up; each with the look-alike that is nobody's.</summary>
public sealed class WhoseRecordTests
{
    [Theory]
    [InlineData("public class Slip { public string PrintedBy { get; set; } = \"\"; }", "Slip.PrintedBy", "name")]
    [InlineData("public class Grid { public string SortedBy { get; set; } = \"\"; }", "Grid.SortedBy", "-")]
    [InlineData("public class Licence { public string IssuedBy { get; set; } = \"\"; }", "Licence.IssuedBy", "-")]
    [InlineData("public class Repair { public string ResponsiblePerson { get; set; } = \"\"; }", "Repair.ResponsiblePerson", "name")]
    [InlineData("public class Repair { /// <summary>验收人</summary>\npublic string Ysr { get; set; } = \"\"; }", "Repair.Ysr", "name")]
    [InlineData("public class Notice { /// <summary>公告发布人</summary>\npublic string Publisher { get; set; } = \"\"; }", "Notice.Publisher", "name")]
    [InlineData("public class Bot { /// <summary>机器人</summary>\npublic string Robot { get; set; } = \"\"; }", "Bot.Robot", "-")]
    [InlineData("public class Options { /// <summary>登录提供者</summary>\npublic string Scheme { get; set; } = \"\"; }", "Options.Scheme", "-")]
    public void Whoever_acted_is_a_person(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Theory]
    [InlineData("public class UserView { public string ProfileImagePath { get; set; } = \"\"; }", "UserView.ProfileImagePath", "photo")]
    [InlineData("public class UserView { public string AvatarThumbnailUrl { get; set; } = \"\"; }", "UserView.AvatarThumbnailUrl", "photo")]
    [InlineData("public class Paths { public string DefaultAvatarUrl { get; set; } = \"\"; }", "Paths.DefaultAvatarUrl", "-")]
    [InlineData("public class Seed { public void Run(string defaultUserPassword) { } }", "Seed.Run.defaultUserPassword", "-")]
    [InlineData("public class UserView { public string PhonePath { get; set; } = \"\"; }", "UserView.PhonePath", "-")]
    public void A_picture_is_personal_however_it_is_held(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Theory]
    [InlineData("public class Message { public int SenderId; public string Body { get; set; } = \"\"; }", "Message.Body", "communication-content")]
    [InlineData("public class Review { public int UserId; public string Content { get; set; } = \"\"; }", "Review.Content", "communication-content")]
    [InlineData("public class ErrorMessage { public int UserId; public string Message { get; set; } = \"\"; }", "ErrorMessage.Message", "-")]
    [InlineData("public class QueueMessage { public int UserId; public string Body { get; set; } = \"\"; }", "QueueMessage.Body", "-")]
    [InlineData("public class Article { public int UserId; public string Content { get; set; } = \"\"; }", "Article.Content", "-")]
    [InlineData("public class Message { public int Priority; public string Body { get; set; } = \"\"; }", "Message.Body", "-")]
    public void What_a_person_wrote_is_a_persons(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Theory]
    [InlineData("public class RegisterAddress { public string Address = \"\"; public string EndianType = \"\"; public string DriverName = \"\"; }", "RegisterAddress.Address", "-")]
    [InlineData("public class InvoiceData { public string Address = \"\"; public string CryptoCode = \"\"; }", "InvoiceData.Address", "-")]
    [InlineData("public class Orders { public void Find(string address) { } }", "Orders.Find.address", "-")]
    [InlineData("public class Order { public string Address = \"\"; public string CustomerName = \"\"; }", "Order.Address", "address")]
    public void An_address_of_a_machine_or_a_coin_is_no_postal_one(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Fact]
    public void An_address_type_of_a_coin_is_no_postal_one()
    {
        var code = Classifying.Code("public class Claim { public BitcoinAddress To = null!; public CustomerAddress Home = null!; }", mayNotCompile: true);

        Assert.Equal(["-", "address"], new[] { "Claim.To", "Claim.Home" }.Select(code.Kind));
    }

    [Theory]
    [InlineData("public class SignUp { public string Email = \"\"; public string LastName = \"\"; public System.Collections.Generic.IDictionary<int, string> Genders = null!; }", "SignUp.Genders", "-")]
    [InlineData("public class SignUp { public string Email = \"\"; public string LastName = \"\"; public string[] Nationalities = null!; }", "SignUp.Nationalities", "-")]
    [InlineData("public class Patient { public string LastName = \"\"; public string[] Symptoms = null!; }", "Patient.Symptoms", "health-condition")]
    [InlineData("public class SignUp { public string Email = \"\"; public string LastName = \"\"; public string Gender = \"\"; }", "SignUp.Gender", "gender")]
    public void Lists_to_choose_from_are_nobodys(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Fact]
    public void A_part_of_a_slice_is_about_what_the_slice_is_about()
    {
        var code = Classifying.Code("""
            public class RegisterCustomer { public class Command { public string Name { get; set; } = ""; } }
            public class RegisterProduct { public class Request { public string Name { get; set; } = ""; } }
            """);

        Assert.Equal(["name", "-"], new[] { "Command.Name", "Request.Name" }.Select(code.Kind));
    }

    [Theory]
    [InlineData("public class ClauseWhere { public string Operator { get; set; } = \"\"; }", "ClauseWhere.Operator", "-")]
    [InlineData("public class Receipt { public string Operator { get; set; } = \"\"; }", "Receipt.Operator", "name")]
    [InlineData("public class IpList { public void Add(string ipNumber) { } }", "IpList.Add.ipNumber", "-")]
    [InlineData("public class Patient { public string IpNo { get; set; } = \"\"; }", "Patient.IpNo", "id-number")]
    [InlineData("public class Capture { public void Open(int nID) { } }", "Capture.Open.nID", "-")]
    [InlineData("public class GatewaySettings { public string CreatedByUserName { get; set; } = \"\"; }", "GatewaySettings.CreatedByUserName", "account")]
    [InlineData("public class GatewaySettings { public string UserName { get; set; } = \"\"; }", "GatewaySettings.UserName", "-")]
    [InlineData("public class LoginLog { public string IpAddress { get; set; } = \"\"; public string Browser { get; set; } = \"\"; }", "LoginLog.Browser", "device-id")]
    [InlineData("public class Feature { public string Browser { get; set; } = \"\"; }", "Feature.Browser", "-")]
    [InlineData("public class Venta { public int DniCliente { get; set; } }", "Venta.DniCliente", "id-number")]
    [InlineData("public class Visit { public string PatientNationalCode { get; set; } = \"\"; }", "Visit.PatientNationalCode", "id-number")]
    [InlineData("public class Invoice { public string VatNumber { get; set; } = \"\"; public string CustomerName { get; set; } = \"\"; }", "Invoice.VatNumber", "-")]
    public void Names_that_look_alike(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));
}
