using ComplianceKit.Configuration;

namespace ComplianceKit.DependencyInjection;

/// <summary>Whose application this is: the options and compliancekit.json may both say so, and then they agree.</summary>
internal static class ControllerChoice
{
    internal static ControllerId Choose(ControllerId? chosen, ComplianceConfiguration configuration)
    {
        if (chosen is not null && configuration.Controller is { } declared && chosen.Id != declared.Id)
        {
            throw new InvalidOperationException(
                $"ComplianceKitOptions.Controller is '{chosen.Id}' and {configuration.Source} names '{declared.Id}'. Let both name the same controller, or set it in one place. / "
                + $"ComplianceKitOptions.Controller 为“{chosen.Id}”，而 {configuration.Source} 为“{declared.Id}”。两处须为同一处理者，或只在一处设置。");
        }

        return chosen ?? configuration.Controller ?? throw new ComplianceConfigurationException(configuration.Source, [new("$.controller", 0, new(
            "Nobody names the controller. Add \"controller\": { \"id\": …, \"name\": … } here, or set ComplianceKitOptions.Controller.",
            "未指明个人信息处理者。请在此添加 \"controller\": { \"id\": …, \"name\": … }，或设置 ComplianceKitOptions.Controller。"))]);
    }
}
