using ComplianceKit.Analyzers.Flow.Apis;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>The identifiers of a compilation as numbers, one for each way in which an identifier stands.</summary>
internal sealed class NumberedNames
{
    private readonly Dictionary<(string Name, NameUse Use), int> _numbers = [];
    private static readonly NameUse[] Uses = [NameUse.Read, NameUse.Called, NameUse.Written];

    internal int Count => _numbers.Count;

    internal int Number(string name, NameUse use)
    {
        if (!_numbers.TryGetValue((name, use), out var number))
        {
            _numbers.Add((name, use), number = _numbers.Count);
        }

        return number;
    }

    /// <summary>The numbers of a name, of those uses that occur.</summary>
    internal IEnumerable<int> Of(string name, NameUse uses)
    {
        foreach (var use in Uses)
        {
            if ((uses & use) != NameUse.None && _numbers.TryGetValue((name, use), out var number))
            {
                yield return number;
            }
        }
    }

    /// <summary>What each number means.</summary>
    internal NameRoles[] Roles(Func<string, NameUse, NameRoles> of)
    {
        var roles = new NameRoles[_numbers.Count];
        foreach (var pair in _numbers)
        {
            roles[pair.Value] = of(pair.Key.Name, pair.Key.Use);
        }

        return roles;
    }
}
