package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The reference page of the settings says what the records of settings say.
class SettingsReferenceTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String ROOT = "dev.fairhaven.app";

  /// Its command sets what it needs.
  private static final String DEMONSTRATION = ROOT + ".demo";

  private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ([^@]*)");

  private static final String INTRODUCTION =
      """
      # Settings

      What an operator sets beyond the options of [the command line](cli.md). This page is made from
      the code; a test keeps it true.

      Give a setting as a variable of the environment, in capitals, with `_` for each dot and nothing
      for each hyphen (`fairhaven.review.undo-window` is `FAIRHAVEN_REVIEW_UNDOWINDOW`), or in a file
      `application.yaml` in the directory that the server is started from. Passwords, tokens and keys
      belong into the environment. A value that cannot be used stops the start, and the log names it.

      Two more have no page of their own: `fairhaven.public-url` (`http://localhost:8080`) is where
      people reach this server, and `spring.datasource.hikari.maximum-pool-size` (24) is how many
      connections to the database are kept.
      """;

  @Test
  void isUpToDate() {
    var page = new StringBuilder(INTRODUCTION);
    records().forEach(record -> section(record, page));
    assertThat(page).contains("fairhaven.review.undo-window");
    Golden.checkPage("reference/settings.md", page.toString());
  }

  private static List<Class<?>> records() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents(ROOT).stream()
        .filter(each -> !each.getBeanClassName().startsWith(DEMONSTRATION))
        .<Class<?>>map(each -> classOf(String.valueOf(each.getBeanClassName())))
        .sorted(Comparator.comparing(SettingsReferenceTest::prefix).thenComparing(Class::getName))
        .toList();
  }

  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String prefix(Class<?> type) {
    return type.getAnnotation(ConfigurationProperties.class).value();
  }

  private static void section(Class<?> record, StringBuilder page) {
    var feature = record.getPackageName().substring(ROOT.length() + 1);
    page.append("\n## ").append(feature).append("\n\n");
    page.append("| setting | without it | what it is |\n|---|---|---|\n");
    rows(record, record, prefix(record), page);
  }

  private static void rows(Class<?> file, Class<?> record, String prefix, StringBuilder page) {
    var told = told(file, record);
    for (var component : record.getRecordComponents()) {
      var name = prefix + "." + kebab(component.getName());
      var nested = nested(component);
      if (nested != null) {
        rows(file, nested, name + ".NAME", page);
      } else {
        page.append(
            "| `%s` | %s | %s |\n"
                .formatted(name, byDefault(component), told.get(component.getName())));
      }
    }
  }

  /// The record that a map holds by name.
  private static @Nullable Class<?> nested(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType type
        && component.getType() == Map.class
        && type.getActualTypeArguments()[1] instanceof Class<?> value
        && value.isRecord()) {
      return value;
    }
    return null;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String byDefault(RecordComponent component) {
    var annotation =
        Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters())
            .filter(parameter -> parameter.getName().equals(component.getName()))
            .flatMap(each -> Stream.ofNullable(each.getAnnotation(DefaultValue.class)))
            .findFirst()
            .orElse(null);
    if (annotation == null) {
      boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return isOptional ? "none" : "must be set";
    }
    var value = String.join(", ", annotation.value());
    return value.isEmpty() ? "none" : "`" + value + "`";
  }

  /// What the comment above the record says of each of its parts.
  private static Map<String, String> told(Class<?> file, Class<?> record) {
    var source = read(SOURCES.resolve(file.getName().replace('.', '/') + ".java"));
    var declared = source.indexOf("record " + record.getSimpleName() + "(");
    assertThat(declared).as("%s in its file", record).isPositive();
    var before = source.substring(0, declared).lines().toList().reversed();
    var comment = new StringBuilder();
    for (var line : before) {
      var text = line.strip();
      if (text.startsWith("///")) {
        comment.insert(0, text.substring(3) + " ");
      } else if (!comment.isEmpty()) {
        break;
      }
    }
    return PARAMETER
        .matcher(comment)
        .results()
        .collect(
            Collectors.toMap(
                each -> each.group(1), each -> each.group(2).strip().replaceAll("\\s+", " ")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
