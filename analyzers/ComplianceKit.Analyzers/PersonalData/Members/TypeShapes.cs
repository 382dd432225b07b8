using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>Which form the values of a type have. Collections, tasks and holders count as what they hold.</summary>
internal static class TypeShapes
{
    private const int DeepestNesting = 6;

    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "Nullable", "IEnumerable", "ICollection", "IList", "List", "IReadOnlyList", "IReadOnlyCollection", "ISet", "HashSet", "IReadOnlySet", "Collection", "ObservableCollection", "BindingList",
        "ImmutableArray", "ImmutableList", "IAsyncEnumerable", "IQueryable", "Queue", "Stack", "LinkedList", "ConcurrentBag", "ConcurrentQueue", "SortedSet", "ReadOnlyCollection", "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory",
        "Task", "ValueTask", "Lazy", "ActionResult", "ValidatableObject", "ReactiveProperty", "ObservableProperty", "Option", "Optional", "Maybe", "Result", "ApiResult", "ResponseResult", "PagedList", "IPagedList", "PagedResult", "PageResult", "PaginatedList", "PagedInfo", "Page", "PagedResultDto", "Delta", "JsonPatchDocument", "EntityEntry",
    };

    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal) { "Dictionary", "IDictionary", "IReadOnlyDictionary", "ConcurrentDictionary", "SortedDictionary", "KeyValuePair", "ILookup", "IGrouping" };

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "String", "StringValues", "SecureString", "StringBuilder", "IPAddress", "PhysicalAddress", "MailAddress", "MailAddressCollection", "LocalizedString", "BsonString", "JsonElement", "JToken", "JValue", "SqlString",
        "TextBox", "ComboBox", "MaskedTextBox", "RichTextBox", "PasswordBox", "Entry", "Editor", "DropDownList", "ListBox", "TextBoxBase", "HtmlInputText", "HiddenField", "TextEdit", "UITextBox", "Guna2TextBox", "MaterialTextBox", "MetroTextBox", "BunifuTextBox", "TextBoxX", "KryptonTextBox", "InputField", "TMP_InputField",
    };

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal) { "DateTime", "DateTimeOffset", "DateOnly", "LocalDate", "Instant", "LocalDateTime", "DateTimePicker", "DatePicker", "DateEdit" };

    private static readonly HashSet<string> Images = new(StringComparer.Ordinal) { "Stream", "MemoryStream", "FileStream", "IFormFile", "IFormFileCollection", "HttpPostedFileBase", "IBrowserFile", "Bitmap", "Image", "PictureBox", "BitmapImage", "ImageSource", "IFormFileAttachment" };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "BigInteger", "NumericUpDown", "SqlDecimal", "Money" };

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal) { "Guid", "TimeSpan", "TimeOnly", "CancellationToken", "Type", "Uri", "Version", "CultureInfo", "Encoding", "Regex", "Label", "Button", "TextBlock", "CheckBox", "RadioButton", "Panel", "GroupBox", "GridView", "DataGridView", "DataGridViewTextBoxColumn", "GridColumn", "ColumnHeader", "LinkLabel", "ToolStripMenuItem", "RequiredFieldValidator" };

    internal static ValueShapes Of(ITypeSymbol? type)
    {
        var held = Held(type);
        if (held is null)
        {
            return ValueShapes.None;
        }

        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || IsByteHolder(type))
        {
            return ValueShapes.Image;
        }

        switch (held.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char:
                return ValueShapes.Text;
            case SpecialType.System_Boolean:
                return ValueShapes.Flag;
            case SpecialType.System_DateTime:
                return ValueShapes.Date;
            case >= SpecialType.System_SByte and <= SpecialType.System_Double:
                return ValueShapes.Number;
            case SpecialType.None:
                break;
            default:
                return ValueShapes.None;
        }

        return held.TypeKind switch
        {
            TypeKind.Enum => ValueShapes.Enum,
            TypeKind.Dynamic => ValueShapes.Text,
            TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Error => ByName(held.Name),
            _ => ValueShapes.None,
        };
    }

    /// <summary>The type of what is held: <c>Task&lt;List&lt;Customer&gt;&gt;</c> holds a Customer, a dictionary its values.</summary>
    internal static ITypeSymbol? Held(ITypeSymbol? type)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    break;
                case INamedTypeSymbol { TypeArguments.Length: 1 } holder when Holders.Contains(holder.Name):
                    type = holder.TypeArguments[0];
                    break;
                case INamedTypeSymbol { TypeArguments.Length: 2 } pair when Pairs.Contains(pair.Name):
                    type = pair.TypeArguments[1];
                    break;
                default:
                    return type;
            }
        }

        return type;
    }

    /// <summary>A dictionary or a pair.</summary>
    internal static bool IsTable(INamedTypeSymbol type) => Pairs.Contains(type.Name);

    private static bool IsByteHolder(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: 1, TypeArguments: var held } && held[0].SpecialType == SpecialType.System_Byte;

    private static ValueShapes ByName(string name) =>
        Texts.Contains(name) ? ValueShapes.Text
        : Dates.Contains(name) ? ValueShapes.Date
        : Images.Contains(name) ? ValueShapes.Image
        : Numbers.Contains(name) ? ValueShapes.Number
        : Nothing.Contains(name) || name.Length == 0 ? ValueShapes.None
        : ValueShapes.Composite;
}
