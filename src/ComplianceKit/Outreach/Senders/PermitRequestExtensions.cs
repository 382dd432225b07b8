namespace ComplianceKit.Outreach;

/// <summary>Hands the permit over with the request it is for.</summary>
public static class PermitRequestExtensions
{
    /// <summary>Gives a request its permit; <see cref="PermitHandler"/> redeems it. The permit does not go over the wire.</summary>
    /// <param name="request">The request that sends one message.</param>
    /// <param name="permit">The permit of the gate.</param>
    /// <returns>The request.</returns>
    public static HttpRequestMessage WithPermit(this HttpRequestMessage request, SendPermit permit)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(permit);
        request.Options.Set(PermitHandler.Permit, permit);
        return request;
    }
}
