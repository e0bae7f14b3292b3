package dev.fairhaven.app.detection.exchanges.source;

import dev.fairhaven.app.detection.exchanges.DeltaSource;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Offer;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Withdrawal;
import dev.fairhaven.app.detection.exchanges.ExchangeException;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// NCMEC's hash sharing, version 2: XML, page by page, within a time window.
///
/// Entries within a window are unordered, so progress counts only at the end of a window; the next
/// one starts there. Members number their own entries, so a reference consists of the member and
/// the entry's number.
///
/// The checkpoint is the window's start, its end and the page, separated by `|`.
final class NcmecSource implements DeltaSource {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Set<String> ENTRIES =
      Set.of("image", "video", "deletedimage", "deletedvideo");
  private static final XMLInputFactory XML = factory();

  private final HttpPages pages;
  private final InstantSource clock;

  NcmecSource(HttpPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// Rejects DTDs and external references.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private record Window(Instant from, Instant to, String page) {

    static Window of(String checkpoint, Instant now) {
      var parts = checkpoint.split("\\|", 3);
      return parts.length < 3
          ? new Window(FIRST, now, "")
          : new Window(
              Instant.parse(parts[0]),
              parts[1].isEmpty() ? now : Instant.parse(parts[1]),
              parts[2]);
    }

    String checkpoint() {
      return from + "|" + to + "|" + page;
    }
  }

  @Override
  public Delta fetch(String checkpoint) throws ExchangeException {
    var window = Window.of(checkpoint, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    var path =
        window.page().isEmpty()
            ? "/v2/entries?from="
                + HttpPages.encoded(window.from().toString())
                + "&to="
                + HttpPages.encoded(window.to().toString())
            : window.page();
    var page = parse(pages.get(path));
    return page.next().isEmpty()
        ? new Delta(page.updates(), window.to() + "||", false)
        : new Delta(
            page.updates(), new Window(window.from(), window.to(), page.next()).checkpoint(), true);
  }

  private record Page(List<Update> updates, String next) {}

  private static Page parse(byte[] bytes) throws ExchangeException {
    var updates = new ArrayList<Update>();
    var next = "";
    try {
      var xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          var name = name(xml);
          if (ENTRIES.contains(name)) {
            update(xml, name).ifPresent(updates::add);
          } else if (name.equals("next")) {
            next = xml.getElementText().strip();
          }
        }
      }
    } catch (XMLStreamException _) {
      // Omits the parser's message, which may quote fetched content.
      throw new ExchangeException("expected entries as XML in answer");
    }
    if (!next.isEmpty() && !next.startsWith("/v2/entries?")) {
      throw new ExchangeException("expected the next page to be one of entries");
    }
    return new Page(updates, next);
  }

  private static String name(XMLStreamReader xml) {
    return xml.getLocalName().toLowerCase(Locale.ROOT);
  }

  /// Reads to the end of the entry. An entry without a usable fingerprint counts as withdrawn,
  /// since it may have had one before.
  private static Optional<Update> update(XMLStreamReader xml, String element)
      throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          var name = name(xml);
          if (name.equals("member")) {
            texts.putIfAbsent(
                "member", Optional.ofNullable(xml.getAttributeValue(null, "id")).orElse(""));
          } else if (xml.getAttributeCount() == 0
              && Set.of("id", "classification", "md5", "pdq").contains(name)) {
            texts.putIfAbsent(name, xml.getElementText().strip());
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    var ref = texts.getOrDefault("member", "") + "-" + texts.getOrDefault("id", "");
    return ref.length() < 3 || ref.length() > Update.REF_LENGTH_MAX
        ? Optional.empty()
        : Optional.of(update(ref, element, texts));
  }

  private static Update update(String ref, String element, Map<String, String> texts) {
    if (element.startsWith("deleted")) {
      return new Withdrawal(ref);
    }
    var classification = texts.getOrDefault("classification", "");
    return Signals.of(texts.get("pdq"), null, texts.get("md5"))
        .<Update>map(signals -> new Offer(ref, signals, note(classification)))
        .orElseGet(() -> new Withdrawal(ref));
  }

  private static String note(String classification) {
    return classification.matches("[A-Za-z0-9_ -]{1,40}") ? "classified " + classification : "";
  }
}
