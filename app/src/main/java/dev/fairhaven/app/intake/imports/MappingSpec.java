package dev.fairhaven.app.intake.imports;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How rows become events, as somebody wrote it: on the command line, or in a file of the same
/// words. What is null was not said.
///
/// @param eventType a declared event type
/// @param format `csv`, `tsv` or `jsonl`; where null, the file tells
/// @param id template of the event's id
/// @param time `now`, an RFC 3339 time, or the column that holds it
/// @param timeFormat how the column's time is written
/// @param actor `type:template` of the account that acted
/// @param target `type:template` of what it acted on
/// @param fields column, pointer or template by field of the event's data
/// @param constants text by field of the event's data
/// @param separator what stands between the elements of a list in one cell
public record MappingSpec(
    @Nullable String eventType,
    @Nullable String format,
    @Nullable String id,
    @Nullable String time,
    @Nullable String timeFormat,
    @Nullable String actor,
    @Nullable String target,
    Map<String, String> fields,
    Map<String, String> constants,
    @Nullable String separator) {

  /// Nothing said.
  public static final MappingSpec EMPTY =
      new MappingSpec(null, null, null, null, null, null, null, Map.of(), Map.of(), null);

  public MappingSpec {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    constants = Collections.unmodifiableMap(new TreeMap<>(constants));
  }

  /// This, with what it leaves open taken from `base`.
  public MappingSpec over(MappingSpec base) {
    return new MappingSpec(
        first(eventType, base.eventType),
        first(format, base.format),
        first(id, base.id),
        first(time, base.time),
        first(timeFormat, base.timeFormat),
        first(actor, base.actor),
        first(target, base.target),
        merged(base.fields, fields),
        merged(base.constants, constants),
        first(separator, base.separator));
  }

  private static @Nullable String first(@Nullable String own, @Nullable String base) {
    return own == null ? base : own;
  }

  private static Map<String, String> merged(Map<String, String> base, Map<String, String> own) {
    var all = new TreeMap<>(base);
    all.putAll(own);
    return all;
  }
}
