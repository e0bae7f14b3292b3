package dev.fairhaven.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a rule set: rules (`*.sml`, entry point `main.sml`), configuration (`config.yaml`
/// and `config/*.yaml` at any depth), and tests (any other `*.yaml` under `tests/`). Immutable.
public final class Sources {

  /// The file that is run first.
  public static final String ENTRY_POINT = "main.sml";

  /// The most files in a rule set.
  public static final int FILES_MAX = 10_000;

  /// The longest file, in UTF-16 units.
  public static final int FILE_LENGTH_MAX = 4 * 1024 * 1024;

  private final SortedMap<String, String> rules;
  private final SortedMap<String, String> config;
  private final SortedMap<String, String> tests;

  private Sources(
      SortedMap<String, String> rules,
      SortedMap<String, String> config,
      SortedMap<String, String> tests) {
    this.rules = Collections.unmodifiableSortedMap(rules);
    this.config = Collections.unmodifiableSortedMap(config);
    this.tests = Collections.unmodifiableSortedMap(tests);
  }

  /// Files by their `/`-separated path from the root of the rule set.
  ///
  /// @throws IllegalArgumentException when there is no entry point, a file is neither rule,
  ///   configuration nor test, or a bound is exceeded
  public static Sources of(Map<String, String> textByPath) {
    if (textByPath.size() > FILES_MAX) {
      throw new IllegalArgumentException("rule set has more than " + FILES_MAX + " files");
    }
    var rules = new TreeMap<String, String>();
    var config = new TreeMap<String, String>();
    var tests = new TreeMap<String, String>();
    textByPath.forEach(
        (path, text) -> {
          if (text.length() > FILE_LENGTH_MAX) {
            throw new IllegalArgumentException(path + " is longer than " + FILE_LENGTH_MAX);
          }
          kindOf(path, rules, config, tests).put(path, text);
        });
    if (!rules.containsKey(ENTRY_POINT)) {
      throw new IllegalArgumentException("rule set has no " + ENTRY_POINT);
    }
    return new Sources(rules, config, tests);
  }

  private static SortedMap<String, String> kindOf(
      String path,
      SortedMap<String, String> rules,
      SortedMap<String, String> config,
      SortedMap<String, String> tests) {
    if (path.endsWith(".sml")) {
      return rules;
    }
    if (isConfig(path)) {
      return config;
    }
    if (isTest(path)) {
      return tests;
    }
    throw new IllegalArgumentException(
        path + " is not a rule file, a configuration file or a test file");
  }

  private static boolean isConfig(String path) {
    return path.equals("config.yaml") || path.matches("(.*/)?config/[^/]+\\.yaml");
  }

  private static boolean isTest(String path) {
    return path.startsWith("tests/") && path.endsWith(".yaml") && !isConfig(path);
  }

  /// Reads the rule, configuration and test files under a directory; others are ignored.
  public static Sources read(Path root) {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var path = root.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".sml") || isConfig(path) || isTest(path)) {
          texts.put(path, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(texts);
  }

  /// Paths of the rule files: the entry point first, then by name.
  public List<String> paths() {
    var others = rules.keySet().stream().filter(path -> !path.equals(ENTRY_POINT));
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(ENTRY_POINT), others).toList();
  }

  /// The text of a rule file.
  public Optional<String> findRules(String path) {
    return Optional.ofNullable(rules.get(path));
  }

  /// Configuration files by path, in order of path.
  public SequencedMap<String, String> config() {
    return config;
  }

  /// Test files by path, in order of path.
  public SequencedMap<String, String> tests() {
    return tests;
  }

  /// Every file by path.
  public Map<String, String> all() {
    var all = new TreeMap<>(config);
    all.putAll(rules);
    all.putAll(tests);
    return Collections.unmodifiableMap(all);
  }

  /// SHA-256 over rules and configuration in hexadecimal: equal for rule sets with the same rules
  /// and configuration, regardless of the order of files and of tests.
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      boolean hasConfig = config.values().stream().anyMatch(text -> !text.isEmpty());
      if (hasConfig) {
        update(digest, config.entrySet());
      }
      update(digest, rules.entrySet());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, Collection<Map.Entry<String, String>> files) {
    for (var file : files) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '|');
      digest.update(file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
