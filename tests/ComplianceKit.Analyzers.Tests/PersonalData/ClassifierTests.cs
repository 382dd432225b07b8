using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

public sealed class ClassifierTests
{
    [Theory]
    [InlineData("public class Customer { public string Name { get; set; } = \"\"; }", "Customer.Name", "name")]
    [InlineData("public class Product { public string Name { get; set; } = \"\"; }", "Product.Name", "-")]
    [InlineData("public class Shop { public string Phone { get; set; } = \"\"; public string Name { get; set; } = \"\"; }", "Shop.Phone", "-")]
    [InlineData("public class Shop { public string ContactPhone { get; set; } = \"\"; public string Name { get; set; } = \"\"; }", "Shop.ContactPhone", "phone")]
    [InlineData("public class Shop { public string ContactName { get; set; } = \"\"; }", "Shop.ContactName", "name")]
    [InlineData("public class Lead { public string Phone { get; set; } = \"\"; }", "Lead.Phone", "phone")]
    [InlineData("public class SmtpSettings { public string FromEmail { get; set; } = \"\"; public string Host { get; set; } = \"\"; }", "SmtpSettings.FromEmail", "-")]
    [InlineData("public class MailBox { public string Host { get; set; } = \"\"; public int Port { get; set; } public string Password { get; set; } = \"\"; }", "MailBox.Password", "-")]
    [InlineData("public class LoginModel { public string Password { get; set; } = \"\"; }", "LoginModel.Password", "password")]
    [InlineData("public class User { public string Email { get; set; } = \"\"; }", "User.Email", "email")]
    [InlineData("public class User { public bool EmailConfirmed { get; set; } }", "User.EmailConfirmed", "-")]
    [InlineData("public class User { public string EmailTemplateId { get; set; } = \"\"; }", "User.EmailTemplateId", "-")]
    [InlineData("public class User { public string PhoneRegex { get; set; } = \"\"; }", "User.PhoneRegex", "-")]
    [InlineData("public class User { public bool PhoneRequired { get; set; } }", "User.PhoneRequired", "-")]
    [InlineData("public class Warehouse { public string Address { get; set; } = \"\"; }", "Warehouse.Address", "-")]
    [InlineData("public class Order { public string CustomerName { get; set; } = \"\"; public string ProductName { get; set; } = \"\"; }", "Order.CustomerName", "name")]
    [InlineData("public class Order { public string CustomerName { get; set; } = \"\"; public string ProductName { get; set; } = \"\"; }", "Order.ProductName", "-")]
    [InlineData("public class Order { public string Street { get; set; } = \"\"; public string City { get; set; } = \"\"; public string ZipCode { get; set; } = \"\"; }", "Order.ZipCode", "address")]
    [InlineData("public class Country { public string Name { get; set; } = \"\"; public string Region { get; set; } = \"\"; }", "Country.Name", "-")]
    [InlineData("public class Employee { public System.DateTime BirthDate { get; set; } }", "Employee.BirthDate", "birth-date")]
    [InlineData("public class Employee { public string EmployeeNo { get; set; } = \"\"; }", "Employee.EmployeeNo", "id-number")]
    [InlineData("public class Dress { public string Gender { get; set; } = \"\"; } public class Product : Dress { }", "Dress.Gender", "gender")]
    [InlineData("public class Product { public string Gender { get; set; } = \"\"; }", "Product.Gender", "-")]
    [InlineData("public class Server { public string Ip { get; set; } = \"\"; }", "Server.Ip", "-")]
    [InlineData("public class LoginLog { public string Ip { get; set; } = \"\"; }", "LoginLog.Ip", "ip-address")]
    [InlineData("public class Person { public int Age { get; set; } }", "Person.Age", "age")]
    [InlineData("public class CacheEntry { public int Age { get; set; } }", "CacheEntry.Age", "-")]
    public void The_object_decides_whose_it_is(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Theory]
    [InlineData("CUST_MOBILE_NO", "phone")]
    [InlineData("mobilePhone", "phone")]
    [InlineData("phonenumber", "phone")]
    [InlineData("IDCardNo", "id-number")]
    [InlineData("lianxidianhua", "phone")]
    [InlineData("kehuxingming", "name")]
    [InlineData("shenfenzhenghao", "id-number")]
    [InlineData("姓名", "name")]
    [InlineData("客户手机号", "phone")]
    [InlineData("dataNascimento", "birth-date")]
    [InlineData("endereço", "address")]
    [InlineData("müşteriTelefon", "phone")]
    [InlineData("F_RealName", "name")]
    [InlineData("wxOpenId", "im-account")]
    public void A_name_is_read_as_words_in_the_languages_of_the_code(string name, string kind) =>
        Assert.Equal(kind, Classifying.Code($"public class Guest {{ public string {name} {{ get; set; }} = \"\"; }}").Kind("Guest." + name));

    [Theory]
    [InlineData("xm", "name")]
    [InlineData("sfzh", "id-number")]
    [InlineData("lxdh", "phone")]
    [InlineData("xh", "id-number")]
    public void Pinyin_initials_count_where_they_are_a_habit(string name, string kind)
    {
        var habit = Classifying.Code("public class T1 { public string xm; public string sfzh; public string lxdh; public string xh; }");
        var accident = Classifying.Code($"public class T1 {{ public string {name}; public string Width; }}");

        Assert.Equal(kind, habit.Kind("T1." + name));
        Assert.Equal("-", accident.Kind("T1." + name));
    }

    [Theory]
    [InlineData("/// <summary>客户电话</summary>", "phone")]
    [InlineData("[System.ComponentModel.DataAnnotations.Display(Name = \"身份证号\")]", "id-number")]
    [InlineData("[System.ComponentModel.Description(\"联系人姓名\")]", "name")]
    [InlineData("[SqlSugar.SugarColumn(ColumnName = \"c9\", ColumnDescription = \"联系电话\")]", "phone")]
    [InlineData("[Comment(\"家庭住址\")]", "home-address")]
    [InlineData("// 手机号 必填", "phone")]
    [InlineData("/// <summary>是否有手机号</summary>", "-")]
    [InlineData("/// <summary>部门名称</summary>", "-")]
    [InlineData("/// <summary>公司电话</summary>", "-")]
    public void What_people_wrote_beside_a_member_says_what_its_name_hides(string remark, string kind) =>
        Assert.Equal(kind, Classifying.Code($"public class Zlb {{\n{remark}\npublic string Zd1 {{ get; set; }} = \"\";\n}}", mayNotCompile: true).Kind("Zlb.Zd1"));

    [Fact]
    public void A_remark_that_names_a_thing_outweighs_the_name() =>
        Assert.Equal("-", Classifying.Code("public class Upload {\n/// <summary>文件原名</summary>\npublic string RealName { get; set; } = \"\";\n}").Kind("Upload.RealName"));

    [Fact]
    public void Composites_and_collections_are_what_they_hold()
    {
        var code = Classifying.Code("""
            public class Customer { public string Name { get; set; } = ""; public string Phone { get; set; } = ""; }
            public class CustomerService { public List<Customer> Found = new(); }
            public class Address { public string Street { get; set; } = ""; public string City { get; set; } = ""; }
            public class Visit { public Customer? Guest; public Dictionary<int, Customer> ById = new(); public Task<IEnumerable<Customer>>? Later; public CustomerService? Service; public Address? Home; }
            public class Warehouse { public Address? Address; }
            """);

        Assert.Equal(["other", "other", "other", "-", "address", "-"], new[] { "Visit.Guest", "Visit.ById", "Visit.Later", "Visit.Service", "Visit.Home", "Warehouse.Address" }.Select(code.Kind));
        Assert.NotNull(code.Type("Customer"));
        Assert.Null(code.Type("CustomerService"));
    }

    [Fact]
    public void Parameters_locals_and_record_parameters_are_members_too()
    {
        var code = Classifying.Code("""
            public record Lead(string Name, string Phone);
            public class Leads
            {
                public void Register(string name, string phone, string colour) { var email = phone + "@x"; var count = email.Length; }
                public void FindCategory(string name) { }
            }
            """);

        Assert.Equal(["name", "phone", "name", "phone", "-", "email", "-", "-"], new[] { "Lead.Name", "Lead.Phone", "Leads.Register.name", "Leads.Register.phone", "Leads.Register.colour", "Leads.Register.email", "Leads.Register.count", "Leads.FindCategory.name" }.Select(code.Kind));
    }

    [Theory]
    [InlineData("phone", "phone")]
    [InlineData("customer[0].Email", "email")]
    [InlineData("CUST_NAME", "name")]
    [InlineData("身份证号", "id-number")]
    [InlineData("sku", "-")]
    [InlineData("store:phone", "-")]
    [InlineData("", "-")]
    [InlineData("[0]", "-")]
    public void Keys_of_forms_and_columns_are_read_like_names(string key, string kind) =>
        Assert.Equal(kind, Classifying.Code("class C;").Classifier.ClassifyKey(key)?.Kind.Id ?? "-");

    [Theory]
    [InlineData("public class GuestBook { public string Ip = \"\"; public string Theme = \"\"; }", "GuestBook.Ip", "ip-address")]
    [InlineData("public class Printer { public string StartIp = \"\"; }", "Printer.StartIp", "-")]
    [InlineData("public class OrganizationUpdateRequest { public string Name = \"\"; public string BillingEmail = \"\"; }", "OrganizationUpdateRequest.BillingEmail", "-")]
    [InlineData("public class Order { public string BillingEmail = \"\"; }", "Order.BillingEmail", "email")]
    [InlineData("public class Access { public string GranteeName = \"\"; public string CommitteeName = \"\"; }", "Access.GranteeName", "name")]
    [InlineData("public class Access { public string GranteeName = \"\"; public string CommitteeName = \"\"; }", "Access.CommitteeName", "-")]
    [InlineData("public class Client { public string ClientName = \"\"; public string ClientEmail = \"\"; }", "Client.ClientName", "name")]
    [InlineData("public class Grant { public string ClientName = \"\"; public string ClientUrl = \"\"; }", "Grant.ClientName", "-")]
    [InlineData("public class Person { public string PositionName = \"\"; }", "Person.PositionName", "occupation")]
    [InlineData("public class Audit { public string CreateUserName = \"\"; public string CreateBy = \"\"; public int CreateById; }", "Audit.CreateUserName", "name")]
    [InlineData("public class Audit { public string CreateUserName = \"\"; public string CreateBy = \"\"; public int CreateById; }", "Audit.CreateBy", "name")]
    [InlineData("public class Audit { public string CreateUserName = \"\"; public string CreateBy = \"\"; public int CreateById; }", "Audit.CreateById", "-")]
    [InlineData("public class Plan { public DateTime PremiumExpirationDate; public string CardNumber = \"\"; }", "Plan.PremiumExpirationDate", "-")]
    [InlineData("public class Pay { public string CardNumber = \"\"; public string Cvv = \"\"; public string Expiration = \"\"; }", "Pay.Expiration", "bank-card")]
    [InlineData("public class GiftCard { public string GiftCardNumber = \"\"; public string Code = \"\"; }", "GiftCard.GiftCardNumber", "-")]
    [InlineData("public class Visit { public string EmailVerificationToken = \"\"; }", "Visit.EmailVerificationToken", "-")]
    [InlineData("public interface IUser { string Name { get; } string Email { get; } } public class Visit { private readonly IUser _user = null!; }", "Visit._user", "-")]
    [InlineData("public class Email { public string Value = \"\"; } public class Visit { public Email Email = new(); }", "Visit.Email", "email")]
    [InlineData("public class Reader { public System.Reflection.MemberInfo Member = null!; }", "Reader.Member", "-")]
    public void What_unseen_systems_taught(string code, string member, string kind) => Assert.Equal(kind, Classifying.Code(code).Kind(member));

    [Fact]
    public void Constants_and_enumeration_members_are_names_and_hold_nothing() =>
        Assert.Equal(["-", "-", "-"], new[] { "Keys.Phone", "Keys.Email", "Field.Phone" }.Select(Classifying.Code("public class Keys { public const string Phone = \"phone\"; public static readonly string Email = \"email\"; } public enum Field { Phone }").Kind));

    [Fact]
    public void Says_whose_it_is_how_sure_and_why_in_both_languages()
    {
        var code = Classifying.Code("""
            public class Patient { public string Diagnosis { get; set; } = ""; }
            public class Pupil { public string Phone { get; set; } = ""; }
            public class Student { public string Name { get; set; } = ""; public string FatherName { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string StudentNo { get; set; } = ""; }
            public class Graduate { public string StudentName { get; set; } = ""; }
            """);
        var diagnosis = code["Patient.Diagnosis"]!;

        Assert.Equal((SubjectRole.Patient, true, Confidence.High), (diagnosis.Whose, diagnosis.Sensitive, diagnosis.Confidence));
        Assert.Equal("the name says 'diagnosis' and 'Patient' describes a person", diagnosis.Reason.InEnglish());
        Assert.Equal("名称含“diagnosis”，且“Patient”描述的是自然人", diagnosis.Reason.InChinese());
        Assert.Equal((SubjectRole.Child, true), (code["Pupil.Phone"]!.Whose, code["Pupil.Phone"]!.Sensitive));
        Assert.Equal((SubjectRole.Child, SubjectRole.User), (code["Student.Name"]!.Whose, code["Graduate.StudentName"]!.Whose));
    }

    [Fact]
    public void A_number_of_the_state_tells_a_specific_identity_and_one_of_the_school_does_not()
    {
        var code = Classifying.Code("public class Member { public string IdCardNo { get; set; } = \"\"; public string MemberNo { get; set; } = \"\"; }");

        Assert.True(code["Member.IdCardNo"]!.Sensitive);
        Assert.NotNull(code["Member.IdCardNo"]!.WhySensitive(chinese: true));
        Assert.False(code["Member.MemberNo"]!.Sensitive);
    }

    [Fact]
    public void Decides_once_per_symbol()
    {
        var code = Classifying.Code("public class Customer { public string Name { get; set; } = \"\"; }");

        Assert.Same(code["Customer.Name"], code["Customer.Name"]);
    }
}
