package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.intake.imports.MappingFile;
import dev.fairhaven.app.intake.imports.MappingSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How rows become events: options that several verbs share. Each can also stand in a YAML file,
/// under its name without the dashes.
final class MappingOptions {

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "YAML file with any of the options below, such as 'actor: \"account:{user}\"'. What is also given here counts.")
  private @Nullable Path file;

  @Option(
      names = "--event-type",
      paramLabel = "TYPE",
      description = "What happened in each row: a declared event type such as post.created.")
  private @Nullable String eventType;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, tsv or jsonl (default: what the content looks like).")
  private @Nullable String format;

  @Option(
      names = "--id",
      paramLabel = "TEMPLATE",
      description =
          "The event's id, with columns in braces; {row} is the row's number, {file} the file's name (default: {file}-{row}).")
  private @Nullable String id;

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description = "When it happened: a column, an RFC 3339 time, or now (default: now).")
  private @Nullable String time;

  @Option(
      names = "--time-format",
      paramLabel = "FORMAT",
      description =
          "How the column's times are written: rfc3339, epoch-seconds, epoch-millis, or a pattern such as 'yyyy-MM-dd HH:mm:ss', in UTC (default: rfc3339).")
  private @Nullable String timeFormat;

  @Option(
      names = "--actor",
      paramLabel = "TYPE:TEMPLATE",
      description = "Who did it, such as account:{user}.")
  private @Nullable String actor;

  @Option(
      names = "--target",
      paramLabel = "TYPE:TEMPLATE",
      description =
          "What it was done to, such as post:{post_id} (default: an item with the event's id, where events of the type carry one).")
  private @Nullable String target;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description =
          "A field of the event's data, from a column, a JSON pointer or a template (default: each field from the column of its name).")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--constant",
      paramLabel = "FIELD=VALUE",
      description = "A field of the event's data that is the same in every row.")
  private Map<String, String> constants = new LinkedHashMap<>();

  @Option(
      names = "--separator",
      paramLabel = "TEXT",
      description = "What stands between the elements of a list in one cell (default: a comma).")
  private @Nullable String separator;

  MappingOptions() {}

  MappingSpec spec() {
    var given =
        new MappingSpec(
            eventType, format, id, time, timeFormat, actor, target, fields, constants, separator);
    return file == null ? given : given.over(MappingFile.read(file));
  }
}
