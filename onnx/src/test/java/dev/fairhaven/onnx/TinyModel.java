package dev.fairhaven.onnx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Networks of two or three steps, written as ONNX files: what the numbers mean can be told by
/// hand.
final class TinyModel {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private TinyModel() {}

  /// Answers with the mean of the numbers of the pieces, and with its contrary.
  static Path text(Path directory) throws IOException {
    var graph = new Message();
    graph.add(1, node("Cast", "input_ids", "real", attribute("to", FLOAT)));
    graph.add(1, node("ReduceMean", "real", "mean", attribute("axes", new long[] {1})));
    graph.add(1, node("Neg", "mean", "contrary"));
    graph.add(1, node("Concat", "mean", "contrary", "out", attribute("axis", 1)));
    graph.text(2, "text");
    graph.add(11, value("input_ids", INT64, 1, -1));
    graph.add(12, value("out", FLOAT, 1, 2));
    return write(directory.resolve("text.onnx"), graph);
  }

  /// Answers with how red, how green and how blue a picture of 2 by 2 points is.
  static Path picture(Path directory) throws IOException {
    var graph = new Message();
    var axes = attribute("axes", new long[] {2, 3});
    graph.add(1, node("ReduceMean", "picture", "out", axes, attribute("keepdims", 0)));
    graph.text(2, "picture");
    graph.add(11, value("picture", FLOAT, 1, 3, 2, 2));
    graph.add(12, value("out", FLOAT, 1, 3));
    return write(directory.resolve("picture.onnx"), graph);
  }

  private static Path write(Path file, Message graph) throws IOException {
    var opset = new Message();
    opset.text(1, "");
    opset.number(2, 13);
    var model = new Message();
    model.number(1, 8);
    model.add(8, opset);
    model.add(7, graph);
    return Files.write(file, model.bytes());
  }

  private static Message node(String kind, String in, String out, Message... attributes) {
    return node(kind, new String[] {in}, out, attributes);
  }

  private static Message node(String kind, String one, String two, String out, Message attribute) {
    return node(kind, new String[] {one, two}, out, attribute);
  }

  private static Message node(String kind, String[] in, String out, Message... attributes) {
    var node = new Message();
    for (var each : in) {
      node.text(1, each);
    }
    node.text(2, out);
    node.text(4, kind);
    for (var attribute : attributes) {
      node.add(5, attribute);
    }
    return node;
  }

  private static Message attribute(String name, long value) {
    var attribute = new Message();
    attribute.text(1, name);
    attribute.number(3, value);
    attribute.number(20, 2);
    return attribute;
  }

  private static Message attribute(String name, long[] values) {
    var attribute = new Message();
    attribute.text(1, name);
    for (long value : values) {
      attribute.number(8, value);
    }
    attribute.number(20, 7);
    return attribute;
  }

  /// @param sizes of the dimensions; -1 for any
  private static Message value(String name, int type, long... sizes) {
    var shape = new Message();
    for (long size : sizes) {
      var dimension = new Message();
      if (size < 0) {
        dimension.text(2, "any");
      } else {
        dimension.number(1, size);
      }
      shape.add(1, dimension);
    }
    var tensor = new Message();
    tensor.number(1, type);
    tensor.add(2, shape);
    var kind = new Message();
    kind.add(1, tensor);
    var value = new Message();
    value.text(1, name);
    value.add(2, kind);
    return value;
  }

  /// A message of Protocol Buffers.
  private static final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
      return bytes.toByteArray();
    }

    void number(int field, long value) {
      varint((long) field << 3);
      varint(value);
    }

    void text(int field, String value) {
      add(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void add(int field, Message value) {
      add(field, value.bytes());
    }

    private void add(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      try {
        out.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void varint(long value) {
      try {
        for (; (value & ~0x7fL) != 0; value >>>= 7) {
          out.writeByte((int) (value & 0x7f | 0x80));
        }
        out.writeByte((int) value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
