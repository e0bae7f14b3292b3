package dev.fairhaven.simulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `data` object of an event: named values in the order they are written.
public record Data(Map<String, Value> fields) {

  public Data {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static Builder builder() {
    return new Builder();
  }

  /// The text field of that name, if there is one.
  public Optional<String> findText(String name) {
    return fields.get(name) instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// The texts in the field of that name; none where there is no such field.
  public List<String> findTexts(String name) {
    return fields.get(name) instanceof Value.Texts(List<String> values) ? values : List.of();
  }

  Data movedBy(Duration shift) {
    Map<String, Value> moved = new LinkedHashMap<>();
    fields.forEach((name, value) -> moved.put(name, value.movedBy(shift)));
    return new Data(moved);
  }

  /// Collects fields in writing order. Empty texts and lists are left out.
  public static final class Builder {

    private final Map<String, Value> fields = new LinkedHashMap<>();

    private Builder() {}

    public Builder text(String name, String value) {
      return value.isEmpty() ? this : put(name, new Value.Text(value));
    }

    public Builder texts(String name, List<String> value) {
      return value.isEmpty() ? this : put(name, new Value.Texts(value));
    }

    public Builder whole(String name, long value) {
      return put(name, new Value.Whole(value));
    }

    public Builder money(String name, BigDecimal value) {
      return put(name, new Value.Money(value));
    }

    public Builder bool(String name, boolean value) {
      return put(name, new Value.Bool(value));
    }

    public Builder moment(String name, Instant value) {
      return put(name, new Value.Moment(value));
    }

    public Builder reference(String name, Ref value) {
      return put(name, new Value.Reference(value));
    }

    public Data build() {
      return new Data(fields);
    }

    private Builder put(String name, Value value) {
      fields.put(name, value);
      return this;
    }
  }
}
