// Shapes of CsvHelper before 34, EPPlus, NPOI, ClosedXML, MiniExcel, FastReport and QuestPDF: written from their sources or documentation.
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace CsvHelper
{
    public interface IReaderRow { string GetField(int index); string GetField(string name); T GetField<T>(string name); }
    public interface IReader : IReaderRow { IEnumerable<T> GetRecords<T>(); }
    public interface IWriterRow { void WriteField(string field); void WriteField<T>(T field); }
    public interface IWriter : IWriterRow { void WriteRecords<T>(IEnumerable<T> records); }
}

namespace OfficeOpenXml
{
    public class ExcelRangeBase
    {
        public object Value { get; set; }
        public string Text => null;
        public T GetValue<T>() => default;
        public ExcelRangeBase LoadFromCollection<T>(IEnumerable<T> collection) => null;
    }

    public sealed class ExcelPackage
    {
        public void Save() { }
        public void SaveAs(FileInfo file) { }
        public Task SaveAsync(CancellationToken cancellationToken = default) => null;
        public Task SaveAsAsync(FileInfo file, CancellationToken cancellationToken = default) => null;
        public byte[] GetAsByteArray() => null;
        public Task<byte[]> GetAsByteArrayAsync(CancellationToken cancellationToken = default) => null;
    }
}

namespace NPOI.SS.UserModel
{
    public interface ICell { string StringCellValue { get; } void SetCellValue(string value); void SetCellValue(double value); }
    public interface IWorkbook { void Write(Stream stream, bool leaveOpen); }
}

namespace ClosedXML.Excel
{
    public struct XLCellValue { public static implicit operator XLCellValue(string text) => default; }
    public interface IXLCell
    {
        XLCellValue Value { get; set; }
        string GetString();
        T GetValue<T>();
        object InsertTable<T>(IEnumerable<T> data);
        object InsertData<T>(IEnumerable<T> data);
    }

    public interface IXLWorkbook { void SaveAs(string file); void SaveAs(Stream stream); }
}

namespace MiniExcelLibs
{
    public static class MiniExcel
    {
        public static IEnumerable<T> Query<T>(string path, string sheetName = null) => null;
        public static Task<IEnumerable<T>> QueryAsync<T>(string path, string sheetName = null) => null;
        public static int[] SaveAs(string path, object value) => null;
        public static void SaveAs(this Stream stream, object value) { }
        public static Task<int[]> SaveAsAsync(string path, object value) => null;
    }
}

namespace FastReport
{
    public class Report { public void RegisterData(System.Collections.IEnumerable data, string name) { } }
}

namespace QuestPDF.Fluent
{
    public static class GenerateExtensions { public static byte[] GeneratePdf(this QuestPDF.Infrastructure.IDocument document) => null; }
}

namespace QuestPDF.Infrastructure
{
    public interface IDocument { }
}
