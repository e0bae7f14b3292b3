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

/// All banks, a search across them, and the form for creating one.
///
/// @param lookup the result of a search; null if there was none
/// @param form the submitted values by field
/// @param errors the validation messages by field
public record BanksPage(
    List<Row> rows, @Nullable Lookup lookup, Map<String, String> form, Map<String, String> errors) {

  /// @param hits within the last 30 days
  public record Row(Bank bank, HitCounts hits) {}

  /// @param hash the hash that was searched for; empty for a picture
  /// @param quality the picture's PDQ quality; null for a hash
  /// @param problem why the search failed; null if it did not
  public record Lookup(
      String hash, @Nullable Integer quality, List<Match> matches, @Nullable String problem) {

    /// Whether an entry of an allow bank is among the matches, so that rules find nothing.
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
