using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Images;

/// <summary>The functions of gdk-pixbuf 2 and GObject that decode and encode images.</summary>
internal static unsafe class GdkPixbuf
{
    private const string Pixbuf = "libgdk_pixbuf-2.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";
    private const string GLib = "libglib-2.0.so.0";

    [StructLayout(LayoutKind.Sequential)]
    internal struct Error
    {
        public uint Domain;
        public int Code;
        public IntPtr Message;
    }

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_loader_new")]
    internal static extern IntPtr LoaderNew();

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_loader_write")]
    internal static extern int LoaderWrite(IntPtr loader, byte* bytes, nuint count, Error** error);

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_loader_close")]
    internal static extern int LoaderClose(IntPtr loader, Error** error);

    /// <summary>The decoded image, which belongs to the loader; zero when there is none.</summary>
    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_loader_get_pixbuf")]
    internal static extern IntPtr LoaderGetPixbuf(IntPtr loader);

    /// <summary>An image over pixels that stay the caller's.</summary>
    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_new_from_data")]
    internal static extern IntPtr NewFromData(
        byte* pixels, int colorspace, int hasAlpha, int bitsPerSample,
        int width, int height, int rowStride, IntPtr destroy, IntPtr destroyData);

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_save_to_bufferv")]
    internal static extern int SaveToBuffer(
        IntPtr pixbuf, byte** buffer, nuint* count, [MarshalAs(UnmanagedType.LPUTF8Str)] string type,
        byte** optionKeys, byte** optionValues, Error** error);

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_get_width")]
    internal static extern int GetWidth(IntPtr pixbuf);

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_get_height")]
    internal static extern int GetHeight(IntPtr pixbuf);

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_get_rowstride")]
    internal static extern int GetRowStride(IntPtr pixbuf);

    /// <summary>3 for red, green, blue; 4 with alpha; 8 bits each.</summary>
    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_get_n_channels")]
    internal static extern int GetChannels(IntPtr pixbuf);

    [DllImport(Pixbuf, EntryPoint = "gdk_pixbuf_read_pixels")]
    internal static extern byte* ReadPixels(IntPtr pixbuf);

    [DllImport(GObject, EntryPoint = "g_object_unref")]
    internal static extern void Unref(IntPtr instance);

    [DllImport(GLib, EntryPoint = "g_free")]
    internal static extern void Free(void* memory);

    /// <summary>Frees <paramref name="error"/> and gives its message as an exception.</summary>
    internal static InvalidDataException Take(Error* error)
    {
        if (error is null)
            return new InvalidDataException("gdk-pixbuf gives no reason.");
        string message = Marshal.PtrToStringUTF8(error->Message);
        FreeError(error);
        return new InvalidDataException(message);
    }

    [DllImport(GLib, EntryPoint = "g_error_free")]
    private static extern void FreeError(Error* error);
}
