using System.CommandLine;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Commands;

/// <summary>The contact point a command is about. Shown masked only: a terminal has a scroll-back.</summary>
internal static class ContactPointArgument
{
    public static Argument<string> New(bool chinese) => new("POINT") { Description = Text.Get("argument.point").In(chinese) };

    /// <summary>An address with @ is an e-mail address, anything else a telephone number.</summary>
    /// <exception cref="ToolException">The text is no contact point; it is not repeated.</exception>
    public static ContactPoint Read(string text) =>
        ContactPoint.TryParse(text.Contains('@', StringComparison.Ordinal) ? ContactPointKind.Email : ContactPointKind.Phone, text, out var point, out var problem)
            ? point
            : throw new ToolException(ExitCode.Usage, Text.Get("error.point", problem.Describe()));
}
