package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.Bank;
import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.detection.hashbanks.Purpose;
import dev.fairhaven.app.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All banks, what somebody looks up, and the form for another one.
///
/// @param lookup what came of looking something up; null where nothing was
/// @param form what was written into the form for another bank, by field
/// @param errors what is wrong with it, by field
public record BanksPage(
    List<Row> rows, @Nullable Lookup lookup, Map<String, String> form, Map<String, String> errors) {

  /// @param hits within the last 30 days
  public record Row(Bank bank, HitCounts hits) {}

  /// @param hash that was looked up; empty for a picture
  /// @param quality of the picture; null for a hash
  /// @param problem why nothing could be looked up; null where it could
  public record Lookup(
      String hash, @Nullable Integer quality, List<Match> matches, @Nullable String problem) {

    /// Whether something known to be right is among the matches, so that rules find nothing.
    public boolean isAllowed() {
      return matches.stream()
          .anyMatch(match -> match.bank().settings().purpose() == Purpose.ALLOWED);
    }
  }

  /// @param nearness in words
  public record Match(Bank bank, BankEntry entry, String nearness) {}

  public static List<Option> purposes() {
    return Arrays.stream(Purpose.values())
        .map(purpose -> new Option(purpose.wireName(), BankWords.purpose(purpose)))
        .toList();
  }
}
