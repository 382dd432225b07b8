// Shapes of WinForms, WPF, Avalonia and MAUI controls: written from their public documentation.
namespace System.Windows.Forms
{
    public class Control { public virtual string Text { get; set; } }
    public class TextBox : Control { public override string Text { get; set; } }
    public class ComboBox : Control { public override string Text { get; set; } }
}

namespace System.Windows.Controls
{
    public class TextBox { public string Text { get; set; } }
    public sealed class PasswordBox { public string Password { get; set; } }
}

namespace Avalonia.Controls
{
    public class TextBox { public string Text { get; set; } }
}

namespace Microsoft.Maui.Controls
{
    public class InputView { public string Text { get; set; } }
    public class Entry : InputView { }
}
