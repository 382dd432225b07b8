using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.AuditingTests;

/// <summary>A small system as teams write them: a web project, a library for two frameworks that carries its own tests, a tool with a will of its own, and tests.</summary>
internal static class ShopSystem
{
    public const string Endpoint = """
        using System.IO;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Logging;

        var app = WebApplication.Create(args);
        app.MapPost("/leads", (LeadForm form, ILogger<LeadForm> logger) =>
        {
            logger.LogInformation("Lead {Phone}", form.Phone);
            Shop.Store.Keep(form.Phone);
        });
        app.Run();

        public sealed record LeadForm(string Phone);
        """;

    public const string Library = """
        namespace Shop;

        public sealed class Customer
        {
            public string MobilePhone { get; set; } = "";
        }

        public static class Store
        {
            public static void Keep(string phone) => System.IO.File.AppendAllText("leads.txt", phone);
        }
        """;

    public static Workspace Create() => new Workspace()
        .Write("Shop.slnx", """
            <Solution>
              <Project Path="Shop.Web/Shop.Web.csproj" />
              <Project Path="Shop.Data/Shop.Data.csproj" />
              <Project Path="Shop.Jobs/Shop.Jobs.csproj" />
              <Project Path="Shop.Checks/Shop.Checks.csproj" />
            </Solution>
            """)
        .Write("Shop.Web/Shop.Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Shop.Data/Shop.Data.csproj" /></ItemGroup>
            </Project>
            """)
        .Write("Shop.Web/Program.cs", Endpoint)
        .Write("Shop.Data/Shop.Data.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>net10.0;net8.0</TargetFrameworks><IsTestProject>true</IsTestProject></PropertyGroup>
            </Project>
            """)
        .Write("Shop.Data/Store.cs", Library)
        .Write("Shop.Jobs/Shop.Jobs.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputPath>../out/jobs/</OutputPath>
                <RunAnalyzers>false</RunAnalyzers>
                <NoWarn>$(NoWarn);CK2001</NoWarn>
                <WarningsAsErrors>$(WarningsAsErrors);CK1001</WarningsAsErrors>
                <ComplianceKitMode>Strict</ComplianceKitMode>
              </PropertyGroup>
            </Project>
            """)
        .Write("Shop.Jobs/Job.cs", "namespace Shop.Jobs; public static class Job { public static void Run() { } }")
        .Write("Shop.Checks/Shop.Checks.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject></PropertyGroup>
            </Project>
            """)
        .Write("Shop.Checks/Check.cs", "namespace Shop.Checks; public static class Check { public static void Log(string mobilePhone) => System.Console.WriteLine(mobilePhone); }");
}
