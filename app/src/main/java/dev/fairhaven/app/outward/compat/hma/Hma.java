package dev.fairhaven.app.outward.compat.hma;

import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankProblem;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.app.detection.hashbanks.Found;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.digest.Digest.Algorithm;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The words of Hasher-Matcher-Actioner's API.
final class Hma {

  static final String PDQ = "pdq";
  static final String VIDEO_MD5 = "video_md5";
  static final String SHA256 = "sha256";

  static final List<String> SIGNAL_TYPES = List.of(PDQ, VIDEO_MD5, SHA256);

  private Hma() {}

  static String name(BankName name) {
    return name.value().toUpperCase(Locale.ROOT);
  }

  /// @throws ProblemException with `INVALID_BANK`
  static BankName bankName(String name) {
    return new BankName(name.toLowerCase(Locale.ROOT));
  }

  static ObjectNode signals(EntrySignals signals) {
    var node = Json.mapper().createObjectNode();
    put(node, PDQ, signals.pdq());
    put(node, VIDEO_MD5, signals.md5());
    put(node, SHA256, signals.sha256());
    return node;
  }

  private static void put(ObjectNode node, String type, @Nullable Object signal) {
    if (signal != null) {
      node.put(type, signal.toString());
    }
  }

  /// @throws ProblemException with `INVALID_ENTRY`, naming the signal that is none
  static EntrySignals signals(ObjectNode node) {
    node.propertyNames().stream()
        .filter(type -> !SIGNAL_TYPES.contains(type))
        .findFirst()
        .ifPresent(
            _ -> {
              throw HmaCuratorApi.invalid("", "signals of the types " + SIGNAL_TYPES);
            });
    return new EntrySignals(
        read(node, PDQ, Hma::pdq),
        read(node, SHA256, Hma::sha256),
        read(node, VIDEO_MD5, Hma::md5));
  }

  private static <T> @Nullable T read(JsonNode node, String type, Function<String, T> reader) {
    var text = node.path(type);
    return text.isMissingNode() ? null : reader.apply(text.asString(""));
  }

  private static PdqHash pdq(String text) {
    return read(PDQ, text, PdqHash::fromHex);
  }

  private static Digest sha256(String text) {
    return read(SHA256, text, each -> digest(each, Algorithm.SHA256));
  }

  private static Digest md5(String text) {
    return read(VIDEO_MD5, text, each -> digest(each, Algorithm.MD5));
  }

  private static <T> T read(String type, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw HmaCuratorApi.invalid(
          "/" + type, String.valueOf(e.getMessage()).substring("expected ".length()));
    }
  }

  private static Digest digest(String text, Algorithm algorithm) {
    var digest = new Digest(text);
    if (digest.algorithm() != algorithm) {
      throw new IllegalArgumentException("expected a digest by " + algorithm);
    }
    return digest;
  }

  /// What a signal matches.
  ///
  /// @throws ProblemException with `INVALID_ENTRY`
  static List<Found> find(LiveBanks banks, String type, String signal) {
    return switch (type) {
      case PDQ -> banks.search(pdq(signal));
      case VIDEO_MD5 -> banks.search(md5(signal));
      case SHA256 -> banks.search(sha256(signal));
      default ->
          throw new ProblemException(
              BankProblem.INVALID_ENTRY, "signal_type: expected one of " + SIGNAL_TYPES);
    };
  }

  /// Whether two signals match, and what more is known of it.
  ///
  /// @throws ProblemException with `INVALID_ENTRY`
  static ArrayNode comparison(String type, String first, String second) {
    var answer = Json.mapper().createArrayNode();
    switch (type) {
      case PDQ -> {
        int distance = pdq(first).distance(pdq(second));
        answer.add(distance <= BankSettings.USUAL.threshold());
        answer.addObject().put("distance", distance);
      }
      case VIDEO_MD5 -> {
        answer.add(md5(first).equals(md5(second)));
        answer.addObject();
      }
      case SHA256 -> {
        answer.add(sha256(first).equals(sha256(second)));
        answer.addObject();
      }
      default -> throw HmaCuratorApi.invalid("", "signals of the types " + SIGNAL_TYPES);
    }
    return answer;
  }

  /// Whether `banks`, as a parameter names them, has this one; everything where it is empty.
  static boolean isAmong(Set<String> banks, Found found) {
    return banks.isEmpty() || banks.contains(name(found.bank().name()));
  }
}
