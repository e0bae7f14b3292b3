package dev.fairhaven.app.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// A page's address as its path and parameters, so that a filtered list can link to itself with one
/// filter more or less. Immutable; empty values are as good as none.
public record Query(String path, Map<String, String> parameters) {

  /// Longer values are cut: they cannot match anything.
  public static final int VALUE_LENGTH_MAX = 300;

  public Query {
    Map<String, String> kept = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            kept.put(name, cut(value.strip()));
          }
        });
    parameters = Map.copyOf(kept);
  }

  private static String cut(String value) {
    return value.length() <= VALUE_LENGTH_MAX ? value : value.substring(0, VALUE_LENGTH_MAX);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /// The value, or null where there is none.
  public @Nullable String get(String name) {
    return parameters.get(name);
  }

  public Query with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return new Query(path, changed);
  }

  public Query without(String... names) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    for (var name : names) {
      changed.remove(name);
    }
    return new Query(path, changed);
  }

  /// The same parameters under another path.
  public Query at(String otherPath) {
    return new Query(otherPath, parameters);
  }

  /// The link, its parameters in alphabetical order.
  public String href() {
    if (parameters.isEmpty()) {
      return path;
    }
    return parameters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encode(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
