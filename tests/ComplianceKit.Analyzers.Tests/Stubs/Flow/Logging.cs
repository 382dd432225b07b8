// Shapes of Serilog, NLog, log4net, Application Insights, Sentry and the redaction library: written from their sources or documentation.
using System;
using System.Collections.Generic;

namespace Serilog
{
    public enum LogEventLevel { Information }
    public interface ILogger
    {
        void Verbose(string messageTemplate, params object[] propertyValues);
        void Debug(string messageTemplate, params object[] propertyValues);
        void Information(string messageTemplate, params object[] propertyValues);
        void Information<T>(string messageTemplate, T propertyValue);
        void Warning(string messageTemplate, params object[] propertyValues);
        void Error(Exception exception, string messageTemplate, params object[] propertyValues);
        void Fatal(string messageTemplate, params object[] propertyValues);
        void Write(LogEventLevel level, string messageTemplate, params object[] propertyValues);
        ILogger ForContext(string propertyName, object value, bool destructureObjects = false);
    }

    public static class Log
    {
        public static void Verbose(string messageTemplate, params object[] propertyValues) { }
        public static void Debug(string messageTemplate, params object[] propertyValues) { }
        public static void Information(string messageTemplate, params object[] propertyValues) { }
        public static void Warning(string messageTemplate, params object[] propertyValues) { }
        public static void Error(string messageTemplate, params object[] propertyValues) { }
        public static void Fatal(string messageTemplate, params object[] propertyValues) { }
        public static void Write(LogEventLevel level, string messageTemplate, params object[] propertyValues) { }
        public static ILogger ForContext(string propertyName, object value, bool destructureObjects = false) => null;
    }
}

namespace Serilog.Context
{
    public static class LogContext { public static IDisposable PushProperty(string name, object value, bool destructureObjects = false) => null; }
}

namespace NLog
{
    public sealed class LogLevel { }
    public class Logger
    {
        public void Trace(string message, params object[] args) { }
        public void Debug(string message, params object[] args) { }
        public void Info(string message, params object[] args) { }
        public void Warn(string message, params object[] args) { }
        public void Error(Exception exception, string message, params object[] args) { }
        public void Fatal(string message, params object[] args) { }
        public void Log(LogLevel level, string message, params object[] args) { }
    }
}

namespace log4net
{
    public interface ILog
    {
        void Info(object message); void Debug(object message); void Warn(object message); void Error(object message); void Error(object message, Exception exception); void Fatal(object message);
        void InfoFormat(string format, params object[] args); void DebugFormat(string format, params object[] args); void WarnFormat(string format, params object[] args);
        void ErrorFormat(string format, params object[] args); void FatalFormat(string format, params object[] args);
    }
}

namespace Microsoft.ApplicationInsights
{
    public sealed class TelemetryClient
    {
        public void TrackEvent(string eventName, IDictionary<string, string> properties = null) { }
        public void TrackTrace(string message, IDictionary<string, string> properties = null) { }
        public void TrackException(Exception exception, IDictionary<string, string> properties = null) { }
    }
}

namespace Sentry
{
    public static class SentrySdk { public static object CaptureMessage(string message) => null; public static void ConfigureScope(Action<object> configureScope) { } }
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    public abstract class Redactor { public string Redact(string source) => null; }
}
