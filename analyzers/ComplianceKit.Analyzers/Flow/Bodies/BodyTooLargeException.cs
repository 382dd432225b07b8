namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>A bound of <see cref="FlowLimits"/> was hit; the body is given up and reported.</summary>
internal sealed class BodyTooLargeException : Exception;
