package dev.fairhaven.app.outward.compat.hma;

import dev.fairhaven.app.detection.hashbanks.BankSampling;
import dev.fairhaven.app.detection.hashbanks.Found;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Hashing and matching on the API of Hasher-Matcher-Actioner. What is looked up is not kept.
///
/// A bank that is asked for a share of what comes in only is asked by the parameter `seed`; without
/// one, at random. What is known to be right is matched in no other bank.
@RestController
@RequestMapping(HmaDialect.PREFIX)
class HmaMatcherApi {

  private final LiveBanks banks;
  private final HmaMedia media;

  HmaMatcherApi(LiveBanks banks, HmaMedia media) {
    this.banks = banks;
    this.media = media;
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @GetMapping("/h/hash")
  ObjectNode hash(@RequestParam("url") String url, HttpServletRequest request) throws IOException {
    return Hma.signals(media.read(url, request).signals());
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = "/h/hash", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ObjectNode hash(HttpServletRequest request) throws IOException {
    return Hma.signals(media.read(null, request).signals());
  }

  /// Entries that a signal matches, in all banks and whatever is known to be right.
  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @GetMapping("/m/raw_lookup")
  ObjectNode rawLookup(
      @RequestParam("signal") String signal,
      @RequestParam("signal_type") String type,
      @RequestParam(name = "include_distance", defaultValue = "false") boolean includeDistance,
      @RequestParam(name = "banks", defaultValue = "") String names) {
    var answer = Json.mapper().createObjectNode();
    var matches = answer.putArray("matches");
    var wanted = names(names);
    Hma.find(banks, type, signal).stream()
        .filter(found -> Hma.isAmong(wanted, found))
        .forEach(found -> addMatch(matches, found, includeDistance));
    return answer;
  }

  private static void addMatch(ArrayNode matches, Found found, boolean includeDistance) {
    if (includeDistance) {
      matches.add(json(found));
    } else {
      matches.add(found.entry());
    }
  }

  /// Their form has the distance as a text.
  private static ObjectNode json(Found found) {
    return Json.mapper()
        .createObjectNode()
        .put("bank_content_id", found.entry())
        .put("distance", Integer.toString(found.distance()));
  }

  private static Set<String> names(String parameter) {
    return Arrays.stream(parameter.split(","))
        .filter(name -> !name.isBlank())
        .map(name -> name.strip().toUpperCase(java.util.Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Of a signal, the banks with what matches; of a picture, the same by type of signal.
  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @GetMapping("/m/lookup")
  ObjectNode lookup(
      @RequestParam(name = "url", defaultValue = "") String url,
      @RequestParam(name = "signal", defaultValue = "") String signal,
      @RequestParam(name = "signal_type", defaultValue = "") String type,
      @RequestParam(name = "banks", defaultValue = "") String names,
      @RequestParam(name = "seed", required = false) @Nullable String seed,
      @RequestParam(name = "bypass_coinflip", defaultValue = "false") boolean everything,
      HttpServletRequest request)
      throws IOException {
    var asked = new Asked(names(names), everything ? null : seedOrRandom(seed));
    return url.isBlank()
        ? byBank(Hma.find(banks, type, signal), asked)
        : byType(media.read(url, request), asked);
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = "/m/lookup", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ObjectNode lookup(
      HttpServletRequest request,
      @RequestParam(name = "banks", defaultValue = "") String names,
      @RequestParam(name = "seed", required = false) @Nullable String seed,
      @RequestParam(name = "bypass_coinflip", defaultValue = "false") boolean everything)
      throws IOException {
    var asked = new Asked(names(names), everything ? null : seedOrRandom(seed));
    return byType(media.read(null, request), asked);
  }

  private static String seedOrRandom(@Nullable String seed) {
    return seed == null ? UUID.randomUUID().toString() : seed;
  }

  /// Which banks are asked.
  ///
  /// @param names all where it is empty
  /// @param sampleKey decides about banks that are asked for a share only; null to ask them all
  private record Asked(Set<String> names, @Nullable String sampleKey) {

    boolean includes(Found found) {
      return Hma.isAmong(names, found)
          && (sampleKey == null || BankSampling.includes(found.bank(), sampleKey));
    }
  }

  private ObjectNode byType(UploadedPicture picture, Asked asked) {
    var answer = Json.mapper().createObjectNode();
    Hma.signals(picture.signals())
        .propertyStream()
        .forEach(
            signal ->
                answer.set(
                    signal.getKey(),
                    byBank(
                        Hma.find(banks, signal.getKey(), signal.getValue().stringValue()), asked)));
    return answer;
  }

  private static ObjectNode byBank(List<Found> found, Asked asked) {
    var answer = Json.mapper().createObjectNode();
    if (!LiveBanks.isAllowed(found)) {
      for (var each : found) {
        if (asked.includes(each)) {
          answer.withArray(Hma.name(each.bank().name())).add(json(each));
        }
      }
    }
    return answer;
  }

  /// Whether two signals of a type match by the usual threshold, and how far apart they are where
  /// the type knows distances.
  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = "/m/compare", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode compare(InputStream body) throws IOException {
    var answer = Json.mapper().createObjectNode();
    for (var pair : HmaCuratorApi.object(body).properties()) {
      if (pair.getValue().size() != 2) {
        throw HmaCuratorApi.invalid("/" + pair.getKey(), "an array of two signals");
      }
      var first = pair.getValue().get(0).asString("");
      var second = pair.getValue().get(1).asString("");
      answer.set(pair.getKey(), Hma.comparison(pair.getKey(), first, second));
    }
    return answer;
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @GetMapping("/m/index/status")
  ObjectNode indexStatus() {
    var answer = Json.mapper().createObjectNode();
    answer.putObject(Hma.PDQ).put("present", true).put("size", banks.pictures());
    return answer;
  }

  /// An instance that answers has read all banks.
  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @GetMapping(path = "/status", produces = MediaType.TEXT_PLAIN_VALUE)
  String status() {
    return "I-AM-ALIVE";
  }
}
