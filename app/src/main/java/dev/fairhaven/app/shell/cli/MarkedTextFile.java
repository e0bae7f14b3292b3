package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.PersonalBench.Mark;
import dev.fairhaven.app.shell.bench.PersonalBench.MarkedText;
import dev.fairhaven.signals.personal.PersonalKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Texts in which personal data is marked, in the form of Presidio's research sets: a JSON array of
/// objects with `full_text` and `spans`, whose positions count code points.
final class MarkedTextFile {

  /// What such sets call our kinds; our own names are known too.
  private static final Map<String, PersonalKind> TYPES =
      Map.ofEntries(
          Map.entry("EMAIL_ADDRESS", PersonalKind.EMAIL),
          Map.entry("PHONE_NUMBER", PersonalKind.PHONE),
          Map.entry("CREDIT_CARD", PersonalKind.PAYMENT_CARD),
          Map.entry("IBAN_CODE", PersonalKind.IBAN),
          Map.entry("US_SSN", PersonalKind.NATIONAL_ID),
          Map.entry("US_ITIN", PersonalKind.NATIONAL_ID),
          Map.entry("UK_NHS", PersonalKind.NATIONAL_ID),
          Map.entry("US_PASSPORT", PersonalKind.DOCUMENT),
          Map.entry("US_DRIVER_LICENSE", PersonalKind.DOCUMENT),
          Map.entry("IP_ADDRESS", PersonalKind.IP_ADDRESS),
          Map.entry("MAC_ADDRESS", PersonalKind.MAC_ADDRESS),
          Map.entry("CRYPTO", PersonalKind.WALLET));

  private MarkedTextFile() {}

  /// @throws RefusedException when it cannot be read
  static List<MarkedText> read(Path file) {
    try (var reader = EventLines.open(file)) {
      var texts = new ArrayList<MarkedText>();
      for (var entry : Json.mapper().readTree(reader)) {
        texts.add(text(entry));
      }
      return texts;
    } catch (IOException | JacksonException | IndexOutOfBoundsException e) {
      throw new RefusedException(
          file + ": expected a JSON array of objects with full_text, and spans within it", e);
    }
  }

  private static MarkedText text(JsonNode entry) {
    var text = entry.path("full_text").asString("");
    var marks = new ArrayList<Mark>();
    for (var span : entry.path("spans")) {
      kind(span.path("entity_type").asString(""))
          .ifPresent(kind -> marks.add(mark(text, kind, span)));
    }
    return new MarkedText(text, marks);
  }

  private static Optional<PersonalKind> kind(String type) {
    return Optional.ofNullable(TYPES.get(type)).or(() -> PersonalKind.find(type));
  }

  private static Mark mark(String text, PersonalKind kind, JsonNode span) {
    return new Mark(
        kind,
        text.offsetByCodePoints(0, span.path("start_position").asInt(-1)),
        text.offsetByCodePoints(0, span.path("end_position").asInt(-1)));
  }
}
