namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>
/// The identifiers under which sources, sinks and guards stand in code, each with the way it must stand there: <c>request.Query</c> is a
/// source where it is read, <c>repository.Query()</c> is a call of something else.
/// </summary>
internal sealed class ApiNames
{
    private readonly Dictionary<string, List<(NameUse Uses, NameRoles Roles)>> _names = new(StringComparer.Ordinal);

    public ApiNames Add(IEnumerable<(string Name, NameUse Uses, FlowApi Api)> members)
    {
        foreach (var (name, uses, api) in members)
        {
            Add(name, uses, api.Role switch { FlowRole.Source => NameRoles.Source, FlowRole.Log => NameRoles.Judged, _ => NameRoles.Sink });
        }

        return this;
    }

    public ApiNames Add(IEnumerable<string> names, NameUse uses, NameRoles roles)
    {
        foreach (var name in names)
        {
            Add(name, uses, roles);
        }

        return this;
    }

    public NameRoles Of(string identifier, NameUse use)
    {
        var roles = NameRoles.None;
        if (_names.TryGetValue(identifier, out var known))
        {
            foreach (var (uses, meant) in known)
            {
                roles |= (uses & use) != NameUse.None ? meant : NameRoles.None;
            }
        }

        return roles;
    }

    private void Add(string name, NameUse uses, NameRoles roles)
    {
        if (!_names.TryGetValue(name, out var known))
        {
            _names.Add(name, known = []);
        }

        if (!known.Contains((uses, roles)))
        {
            known.Add((uses, roles));
        }
    }
}
