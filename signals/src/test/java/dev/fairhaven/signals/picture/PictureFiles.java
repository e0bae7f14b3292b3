package dev.fairhaven.signals.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Files of pictures, made here.
final class PictureFiles {

  private PictureFiles() {}

  /// One that lies beside the tests. Encoders of others made it from [TestPicture].
  static byte[] resource(String name) {
    try (var in = PictureFiles.class.getResourceAsStream("/pictures/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] written(BufferedImage image, String format) {
    return written(
        format, writer -> writer.getDefaultWriteParam(), new IIOImage(image, null, null));
  }

  /// Interlaced, or progressive.
  static byte[] inPasses(BufferedImage image, String format) {
    return written(
        format,
        writer -> {
          var parameters = writer.getDefaultWriteParam();
          parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
          return parameters;
        },
        new IIOImage(image, null, null));
  }

  static byte[] compressed(BufferedImage image, String format, String compression) {
    return written(
        format,
        writer -> {
          var parameters = writer.getDefaultWriteParam();
          parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          parameters.setCompressionType(compression);
          return parameters;
        },
        new IIOImage(image, null, null));
  }

  private interface Parameters {
    ImageWriteParam of(ImageWriter writer);
  }

  private static byte[] written(String format, Parameters parameters, IIOImage image) {
    ImageWriter writer = null;
    for (var each = ImageIO.getImageWritersByFormatName(format); writer == null; ) {
      var next = each.next();
      writer = next.getClass().getName().startsWith("com.sun") ? next : null;
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, parameters.of(writer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// A JPEG of four colours, as they are given.
  static byte[] jpegOfFour(Raster colours) {
    return written(
        "jpeg",
        writer -> {
          var parameters = writer.getDefaultWriteParam();
          parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          parameters.setCompressionQuality(0.95f);
          return parameters;
        },
        new IIOImage(colours, null, null));
  }

  /// A JPEG with a segment of Adobe, which says how four colours are meant.
  ///
  /// @param transform 0 for CMYK, 2 for YCCK
  static byte[] withAdobe(byte[] jpeg, int transform) {
    var content = new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return withSegment(jpeg, 0xee, content);
  }

  static byte[] jpegTurned(byte[] jpeg, int orientation) {
    var content = new ByteArrayOutputStream();
    content.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    content.writeBytes(exif(orientation));
    return withSegment(jpeg, 0xe1, content.toByteArray());
  }

  private static byte[] withSegment(byte[] jpeg, int code, byte[] content) {
    var file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    file.write(0xff);
    file.write(code);
    file.write(content.length + 2 >> 8);
    file.write(content.length + 2);
    file.writeBytes(content);
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  /// EXIF data with an orientation alone.
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  static byte[] pngTurned(byte[] png, int orientation) {
    return withChunk(png, 33, "eXIf", exif(orientation));
  }

  static byte[] withChunk(byte[] png, int at, String name, byte[] content) {
    var file = new ByteArrayOutputStream();
    file.write(png, 0, at);
    writeChunk(file, name, content);
    file.write(png, at, png.length - at);
    return file.toByteArray();
  }

  static void writeChunk(ByteArrayOutputStream file, String name, byte[] content) {
    try {
      var named = new ByteArrayOutputStream();
      named.write(name.getBytes(StandardCharsets.ISO_8859_1));
      named.write(content);
      var sum = new CRC32();
      sum.update(named.toByteArray());
      var out = new DataOutputStream(file);
      out.writeInt(content.length);
      out.write(named.toByteArray());
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
