package dev.fairhaven.simulator;

import java.util.List;
import java.util.Map;

/// Writes one JSON object or array at a time into a text. Commas are its business.
///
/// Small on purpose: the simulator has no dependencies, and its output must not change when a
/// library does.
final class JsonText {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder(256);

  JsonText open() {
    separate();
    out.append('{');
    return this;
  }

  JsonText close() {
    out.append('}');
    return this;
  }

  JsonText name(String name) {
    separate();
    quote(name);
    out.append(':');
    return this;
  }

  JsonText text(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  JsonText number(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  JsonText ref(String name, Ref ref) {
    return name(name).open().text("type", ref.type().wire()).text("id", ref.id()).close();
  }

  JsonText data(String name, Data data) {
    name(name).open();
    for (Map.Entry<String, Value> field : data.fields().entrySet()) {
      value(field.getKey(), field.getValue());
    }
    return close();
  }

  private void value(String name, Value value) {
    switch (value) {
      case Value.Text text -> text(name, text.value());
      case Value.Whole whole -> number(name, whole.value());
      case Value.Money money -> name(name).out.append(money.value().toPlainString());
      case Value.Bool bool -> name(name).out.append(bool.value());
      case Value.Moment moment -> text(name, moment.value().toString());
      case Value.Reference reference -> ref(name, reference.value());
      case Value.Texts texts -> array(name, texts.value());
    }
  }

  private void array(String name, List<String> values) {
    name(name);
    out.append('[');
    for (String value : values) {
      separate();
      quote(value);
    }
    out.append(']');
  }

  private void separate() {
    if (out.isEmpty()) {
      return;
    }
    char last = out.charAt(out.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      out.append(',');
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i));
    }
    out.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        } else {
          out.append(c);
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
