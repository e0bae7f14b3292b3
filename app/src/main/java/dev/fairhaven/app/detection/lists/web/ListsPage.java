package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.PlatformList;
import dev.fairhaven.app.detection.lists.TextTrial;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.rules.lists.ListHit;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.signals.terms.Obfuscation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All lists, and the form for creating one.
///
/// @param hits the hits of each list by name; lists without hits are absent
/// @param form the submitted values by field
/// @param errors the validation messages by field
/// @param trial a text that was tested against all lists; null if none
public record ListsPage(
    List<PlatformList> lists,
    Map<String, Hits> hits,
    Map<String, String> form,
    Map<String, String> errors,
    @Nullable Trial trial) {

  /// @param result null if the text was rejected
  public record Trial(String text, TextTrial.@Nullable Result result) {

    /// Why the text was rejected; null if it was not.
    public @Nullable String problem() {
      return result == null
          ? "Expected a text of 1 to " + TextTrial.TEXT_LENGTH_MAX + " characters."
          : null;
    }
  }

  public long hits(PlatformList list) {
    return hits.getOrDefault(list.name().value(), Hits.NONE).count();
  }

  /// The obfuscations of a hit, in words.
  public static String obfuscations(ListHit hit) {
    return hit.obfuscations().stream()
        .map(Obfuscation::wireName)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  public List<Option> kinds() {
    return Arrays.stream(ListKind.values())
        .map(kind -> new Option(kind.wireName(), Kinds.words(kind)))
        .toList();
  }
}
