package dev.fairhaven.app.detection.exchanges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.detection.exchanges.FakeHost.Answer;
import dev.fairhaven.app.detection.exchanges.source.Sources;
import dev.fairhaven.app.detection.exchanges.store.ExchangeStores;
import dev.fairhaven.app.detection.hashbanks.BankHits;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.detection.hashbanks.NewEntry;
import dev.fairhaven.app.detection.hashbanks.store.BankStores;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exchanges against hosts that follow what each of them documents.
class ExchangesTest {

  private static final String A = "a1".repeat(32);
  private static final String B = "b2".repeat(32);
  private static final String C = "c3".repeat(32);
  private static final String MD5 = "d4".repeat(16);
  private static final BankName BANK = new BankName("shared");

  private static Wiring wiring;

  private final HashBanks banks = wiring.get(HashBanks.class);
  private final LiveBanks live = wiring.get(LiveBanks.class);
  private final FakeHost host = new FakeHost();

  @BeforeAll
  static void start() {
    var beans =
        new ArrayList<Class<?>>(
            List.of(
                HashBanks.class,
                LiveBanks.class,
                BankHits.class,
                DeltaIntake.class,
                ExchangeStores.postgres(),
                Sources.factory()));
    beans.addAll(BankStores.postgres());
    wiring = Wiring.of(beans.toArray(Class<?>[]::new));
  }

  @AfterAll
  static void stop() {
    wiring.close();
  }

  @BeforeEach
  void empty() {
    banks.all().forEach(bank -> banks.delete(bank.name(), "staff/s1"));
    wiring.reset("exchange", "bank");
    live.refresh();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private Exchanges exchange(ExchangeKind kind, URI address) {
    var one =
        new ExchangeSettings.One(
            kind, address, "shared", "77", "me", "s3cret", "second", Duration.ofMinutes(15), true);
    // Each test has a host of its own, so each needs a client of its own.
    var exchanges =
        new Exchanges(
            new ExchangeSettings(Map.of(name(address), one)),
            wiring.get(DeltaSources.class),
            wiring.get(ExchangeStore.class),
            wiring.get(DeltaIntake.class),
            wiring.get(dev.fairhaven.app.platform.audit.AuditLog.class),
            wiring.clock());
    exchanges.afterPropertiesSet();
    return exchanges;
  }

  private static String name(URI address) {
    return "x" + Integer.toHexString(address.hashCode());
  }

  /// Runs it as if it were due.
  private ExchangeState run(Exchanges exchanges) {
    var name = exchanges.all().getFirst().name();
    exchanges.hurry(name, "staff/s1");
    exchanges.runIfDue(name);
    live.refresh();
    return exchanges.all().getFirst().state();
  }

  private boolean knowsPicture(String pdq) {
    return !live.search(PdqHash.fromHex(pdq)).isEmpty();
  }

  private boolean knowsFile(String digest) {
    return !live.search(new Digest(digest)).isEmpty();
  }

  private static String ncmec(String entries, String next) {
    var paging =
        next.isEmpty() ? "" : "<paging><next>" + next.replace("&", "&amp;") + "</next></paging>";
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2">
      <images count="2" maxTimestamp="2026-10-24T15:10:00Z">%s</images>%s
    </queryResult>
    """
        .formatted(entries, paging);
  }

  private static String image(String member, String id, String fingerprints) {
    return """
    <image><member id="%s">A member</member><timestamp>2026-10-24T15:00:00Z</timestamp>
      <id>%s</id><classification>A1</classification>
      <fingerprints>%s</fingerprints>
      <feedback><affirmativeFeedback type="Md5"><members><member id="9">Other</member></members></affirmativeFeedback></feedback>
    </image>
    """
        .formatted(member, id, fingerprints);
  }

  private static String deleted(String member, String id) {
    return "<deletedImage><member id=\"%s\">M</member><id>%s</id></deletedImage>"
        .formatted(member, id);
  }

  @Test
  void readsNcmecWindowByWindowAndTakesOutWhatIsDeleted() {
    var exchanges = exchange(ExchangeKind.NCMEC, host.address());
    var next = "/v2/entries?from=1970-01-01T00%3A00%3A00Z&start=1001&size=1000&max=2000";
    host.says(
        request ->
            new Answer(
                200,
                request.query().containsKey("start")
                    ? ncmec(image("42", "i2", "<pdq>" + B + "</pdq>"), "")
                    : ncmec(
                        image("42", "i1", "<md5>" + MD5 + "</md5><pdq>" + A + "</pdq>")
                            + image("43", "i9", "<tmk-pdqf rel=\"self\" href=\"/v2/x\"/>"),
                        next)));
    var state = run(exchanges);
    assertThat(state.error()).isEmpty();
    assertThat(state.isComplete()).isTrue();
    assertThat(knowsPicture(A) && knowsPicture(B) && knowsFile(MD5)).isTrue();
    assertThat(host.requests()).hasSize(2);
    assertThat(host.requests().getFirst().header().get("authorization"))
        .isEqualTo("Basic bWU6czNjcmV0");
    assertThat(host.requests().getFirst().path()).isEqualTo("/base/v2/entries");

    var ended = host.requests().getFirst().query().get("to");
    wiring.clock().advance(Duration.ofMinutes(20));
    host.says(
        _ ->
            new Answer(
                200, ncmec(deleted("42", "i1") + image("42", "i2", "<pdq>" + C + "</pdq>"), "")));
    state = run(exchanges);
    assertThat(host.requests().getLast().query().get("from")).isEqualTo(ended);
    assertThat(state.withdrawn()).isEqualTo(1);
    assertThat(knowsPicture(A) || knowsFile(MD5)).as("deleted").isFalse();
    assertThat(knowsPicture(B)).as("replaced").isFalse();
    assertThat(knowsPicture(C)).isTrue();
  }

  @Test
  void keepsWhatAnotherMemberStillOffersAndWhatTheTeamAdded() {
    var exchanges = exchange(ExchangeKind.NCMEC, host.address());
    var both = image("1", "a", "<pdq>" + A + "</pdq>") + image("2", "b", "<pdq>" + A + "</pdq>");
    var ours = image("1", "c", "<pdq>" + B + "</pdq>");
    host.says(_ -> new Answer(200, ncmec(both + ours, "")));
    run(exchanges);
    banks.add(
        BANK,
        List.of(NewEntry.of(EntrySignals.ofPicture(PdqHash.fromHex(B)), true, "ours")),
        "staff/s1");
    host.says(_ -> new Answer(200, ncmec(deleted("1", "a") + deleted("1", "c"), "")));
    run(exchanges);
    assertThat(knowsPicture(A)).as("offered by member 2").isTrue();
    assertThat(knowsPicture(B)).as("added by the team").isTrue();
    host.says(_ -> new Answer(200, ncmec(deleted("2", "b"), "")));
    run(exchanges);
    assertThat(knowsPicture(A)).isFalse();
  }

  @Test
  void goesOnWhereItBrokeOff() {
    var exchanges = exchange(ExchangeKind.NCMEC, host.address());
    var next = "/v2/entries?from=x&start=1001&size=1000&max=2000";
    host.says(
        request ->
            request.query().containsKey("start")
                ? new Answer(503, "")
                : new Answer(200, ncmec(image("1", "a", "<pdq>" + A + "</pdq>"), next)));
    var state = run(exchanges);
    assertThat(state.error()).isEqualTo("the host answered with status 503");
    assertThat(state.failures()).isEqualTo(1);
    assertThat(state.nextAt()).isAfter(wiring.clock().instant());
    assertThat(knowsPicture(A)).as("what came before is kept").isTrue();
    host.says(_ -> new Answer(200, ncmec(image("1", "b", "<pdq>" + B + "</pdq>"), "")));
    state = run(exchanges);
    assertThat(host.requests().getLast().query()).containsKey("start");
    assertThat(state.failures()).isZero();
    assertThat(state.isComplete()).isTrue();
    assertThat(knowsPicture(A) && knowsPicture(B)).isTrue();
  }

  @Test
  void tellsOfAnswersThatAreNotWhatIsDocumented() {
    var exchanges = exchange(ExchangeKind.NCMEC, host.address());
    for (var body :
        List.of(
            "nonsense",
            "<queryResult><images><image>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><queryResult>&x;</queryResult>")) {
      host.says(_ -> new Answer(200, body));
      assertThat(run(exchanges).error()).isEqualTo("expected entries as XML in answer");
    }
    host.says(_ -> new Answer(200, ncmec("", "http://elsewhere.example/v2/entries?x")));
    assertThat(run(exchanges).error()).contains("expected the next page");
    host.says(_ -> new Answer(401, "s3cret"));
    assertThat(run(exchanges).error()).isEqualTo("the host answered with status 401");
  }

  private static String stopNcii(String records, boolean hasMore, String token, long next) {
    return """
    {"count": 1, "nextSetTimestamp": %d, "nextPageToken": "%s", "hasMoreRecords": %b,
     "hashRecords": [%s]}
    """
        .formatted(next, token, hasMore, records);
  }

  private static String record(String hash, String status) {
    return """
    {"lastModtimestamp": 1625167804, "hashValue": "%s", "hashStatus": "%s", "caseNumbers": [],
     "signalType": "ImagePDQ", "CSPFeedbacks": [{"source": "x", "feedbackValue": "New", "tags": []}]}
    """
        .formatted(hash, status);
  }

  @Test
  void takesOutWhatIsWithdrawnFromStopNcii() {
    var exchanges = exchange(ExchangeKind.STOP_NCII, host.address());
    host.says(
        request ->
            new Answer(
                200,
                request.query().containsKey("nextPageToken")
                    ? stopNcii(record(B, "Active"), false, "t2", 200)
                    : stopNcii(
                        record(A, "Received") + ",{\"signalType\": \"Text\", \"hashValue\": \"z\"}",
                        true,
                        "t/1+=",
                        100)));
    run(exchanges);
    assertThat(knowsPicture(A) && knowsPicture(B)).isTrue();
    assertThat(host.requests().getLast().query().get("nextPageToken")).isEqualTo("t/1+=");
    assertThat(host.requests().getLast().header())
        .containsEntry("x-functions-key", "s3cret")
        .containsEntry("ocp-apim-subscription-key", "second");
    host.says(
        _ ->
            new Answer(
                200,
                stopNcii(record(A, "Withdrawn") + "," + record(B, "Deleted"), false, "", 300)));
    var state = run(exchanges);
    assertThat(host.requests().getLast().query().get("startTimestamp")).isEqualTo("200");
    assertThat(state.withdrawn()).isEqualTo(2);
    assertThat(knowsPicture(A) || knowsPicture(B)).isFalse();
  }

  @Test
  void readsThreatExchangeByCursorAndTime() {
    var exchanges = exchange(ExchangeKind.THREAT_EXCHANGE, host.address());
    var first =
        """
        {"data": [
          {"id": "1", "indicator": "%s", "type": "HASH_PDQ", "last_updated": 50,
           "should_delete": false, "descriptors": {"data": [{"id": "7", "status": "MALICIOUS"}]}},
          {"id": "2", "indicator": "%s", "type": "HASH_MD5", "last_updated": 60,
           "should_delete": false, "descriptors": {"data": []}}],
         "paging": {"cursors": {"after": "c1"}, "next": "https://elsewhere.example/"}}
        """
            .formatted(A, MD5);
    var last =
        """
        {"data": [{"id": "3", "indicator": "x.example", "type": "URI", "last_updated": 70,
          "should_delete": false, "descriptors": {"data": []}}], "paging": {"cursors": {"after": "c2"}}}
        """;
    host.says(request -> new Answer(200, request.query().containsKey("after") ? last : first));
    run(exchanges);
    assertThat(knowsPicture(A) && knowsFile(MD5)).isTrue();
    assertThat(host.requests().getLast().path()).isEqualTo("/base/77/threat_updates");
    assertThat(host.requests().getLast().query())
        .containsEntry("after", "c1")
        .containsEntry("access_token", "s3cret");
    host.says(
        _ ->
            new Answer(
                200,
                "{\"data\": [{\"id\": \"1\", \"should_delete\": true}, {\"id\": \"2\", \"should_delete\": false}]}"));
    run(exchanges);
    assertThat(host.requests().getLast().query()).containsEntry("start_time", "70");
    assertThat(knowsPicture(A) || knowsFile(MD5)).isFalse();
  }

  @Test
  void readsEverythingAnewWhereTheExchangeForgotHowFarThatWas() {
    var exchanges = exchange(ExchangeKind.FEED, host.address());
    var both =
        """
        {"entries": [{"id": "1", "pdq": "%s"}, {"id": "2", "sha256": "%s"}], "next": "n1", "more": false}
        """
            .formatted(A, B);
    host.says(_ -> new Answer(200, both));
    run(exchanges);
    assertThat(knowsPicture(A) && knowsFile(B)).isTrue();
    assertThat(host.requests().getLast().header()).containsEntry("authorization", "Bearer s3cret");
    host.says(_ -> new Answer(410, ""));
    assertThat(run(exchanges).error()).contains("no longer knows");
    host.says(
        request ->
            request.query().isEmpty()
                ? new Answer(
                    200,
                    "{\"entries\": [{\"id\": \"2\", \"sha256\": \"" + B + "\"}], \"next\": \"n9\"}")
                : new Answer(410, ""));
    var state = run(exchanges);
    assertThat(state.error()).isEmpty();
    assertThat(knowsPicture(A)).as("no longer offered").isFalse();
    assertThat(knowsFile(B)).isTrue();
  }

  @Test
  void readsEverythingAnewAfterTooLongASilence() {
    var exchanges = exchange(ExchangeKind.STOP_NCII, host.address());
    host.says(
        _ ->
            new Answer(
                200, stopNcii(record(A, "Active") + "," + record(B, "Active"), false, "", 200)));
    run(exchanges);
    wiring.clock().advance(Duration.ofDays(29));
    host.says(_ -> new Answer(200, stopNcii(record(B, "Active"), false, "", 900)));
    run(exchanges);
    assertThat(host.requests().getLast().query().get("startTimestamp")).isEqualTo("10");
    assertThat(knowsPicture(A)).as("withdrawn meanwhile").isFalse();
    assertThat(knowsPicture(B)).isTrue();
  }

  @Test
  void takesAFileWholeWhenItChanges(@TempDir Path folder) throws IOException {
    var file = folder.resolve("hashes.csv");
    Files.writeString(file, "kind,hash,reason\npdq," + A + ",a wave\nmd5," + MD5 + "\n");
    var exchanges = exchange(ExchangeKind.FILE, file.toUri());
    run(exchanges);
    assertThat(knowsPicture(A) && knowsFile(MD5)).isTrue();
    Files.writeString(file, "pdq," + A + ",a wave\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    run(exchanges);
    run(exchanges);
    assertThat(knowsPicture(A)).isTrue();
    assertThat(knowsFile(MD5)).isFalse();
    Files.writeString(file, "pdq,nonsense\n");
    run(exchanges);
    assertThat(run(exchanges).error()).startsWith("line 1: expected pdq, sha256 or md5");
    assertThat(knowsPicture(A)).as("kept while the file is unreadable").isTrue();
  }
}
