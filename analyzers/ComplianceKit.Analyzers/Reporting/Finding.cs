using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Reporting;

/// <summary>One finding on its way to a <see cref="Diagnostic"/>: the message arguments in both languages and the facts for baseline, report and fixes.</summary>
internal sealed class Finding
{
    private readonly DiagnosticDescriptor _rule;
    private readonly Location _location;
    private readonly LocalText[] _arguments;
    private readonly ImmutableDictionary<string, string?>.Builder _facts = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
    private readonly List<(string Role, Location Location)> _ways = [];

    internal Finding(DiagnosticDescriptor rule, Location location, params LocalText[] arguments)
    {
        _rule = rule;
        _location = location;
        _arguments = arguments;
    }

    internal Finding Fact(string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            _facts["ck." + name] = Masking.Mask(value);
        }

        return this;
    }

    internal Finding Fact(string name, LocalText value) => Fact(name + ".en", value.English).Fact(name + ".zh-Hans", value.Chinese);

    /// <summary>An additional location with its role: source, hop or sink.</summary>
    internal Finding Way(string role, Location location)
    {
        _ways.Add((role, location));
        return this;
    }

    /// <summary>
    /// The identity of the finding across edits elsewhere: rule, containing symbol, kinds, sink symbol, and an ordinal among equals.
    /// Lines and columns do not enter it.
    /// </summary>
    internal Finding Identity(string containing, string kinds, string sink, int ordinal)
    {
        var text = string.Join("\n", _rule.Id, containing, kinds, sink, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
        _facts["ck.fingerprint"] = string.Concat(bytes.Take(16).Select(static b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        return this;
    }

    internal Diagnostic ToDiagnostic()
    {
        for (var i = 0; i < _arguments.Length; i++)
        {
            var name = "ck.arg." + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _facts[name + ".en"] = Masking.Mask(_arguments[i].English);
            _facts[name + ".zh-Hans"] = Masking.Mask(_arguments[i].Chinese);
        }

        if (_ways.Count > 0)
        {
            _facts["ck.locations"] = string.Join(",", _ways.Select(static way => way.Role));
        }

        if (RuleLaws.Of(_rule.Id) is { Length: > 0 } law)
        {
            _facts["ck.law"] = law;
        }

        var masked = _arguments.Select(static a => (object)new LocalText(Masking.Mask(a.English), Masking.Mask(a.Chinese))).ToArray();
        return Diagnostic.Create(_rule, _location, _ways.Select(static way => way.Location), _facts.ToImmutable(), masked);
    }
}
