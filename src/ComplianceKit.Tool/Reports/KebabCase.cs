using System.Text;

namespace ComplianceKit.Tool.Reports;

/// <summary>Names of enumerations as compliancekit.json and the catalogue write them: MinorUnder14 is minor-under-14.</summary>
internal static class KebabCase
{
    public static string Of(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && (char.IsAsciiLetterUpper(name[i]) || (char.IsAsciiDigit(name[i]) && !char.IsAsciiDigit(name[i - 1]))))
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(name[i]));
        }

        return word.ToString();
    }
}
