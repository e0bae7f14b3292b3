package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthLedgerTest {

  private static final Campaign WAVE = new Campaign(CampaignKind.SPAM_WAVE, "spam_wave-1");
  private static final Ref POST = new Ref(ItemType.POST, "p1");

  private static final List<Truth> TRUTHS =
      List.of(
          new Truth.Benign(),
          new Truth.LookAlike(Section.SCAM),
          new Truth.Cover(WAVE, Role.BOT),
          new Truth.Violation(WAVE, Role.BOT, Section.SPAM));

  @Test
  void writesOneLineForEachHappening() {
    var lines = new StringBuilder();
    var ledger = new TruthLedger(lines);
    TRUTHS.forEach(truth -> ledger.record(event(truth)));
    TRUTHS.forEach(truth -> ledger.record(flag(truth)));
    Golden.check("truth.jsonl", lines.toString());
  }

  @Test
  void countsByKindOfCampaign() {
    var ledger = TruthLedger.counting();
    TRUTHS.forEach(truth -> ledger.record(event(truth)));
    TRUTHS.forEach(truth -> ledger.record(flag(truth)));
    var counts = ledger.counts();
    assertThat(counts.events()).isEqualTo(4);
    assertThat(counts.violations()).containsEntry(CampaignKind.SPAM_WAVE, 1L);
    assertThat(counts.covers()).containsEntry(CampaignKind.SPAM_WAVE, 1L);
    assertThat(counts.violations()).containsEntry(CampaignKind.PILE_ON, 0L);
    assertThat(counts.lookAlikes()).isEqualTo(1);
    assertThat(counts.rightFlags()).isEqualTo(1);
    assertThat(counts.wrongFlags()).isEqualTo(3);
  }

  @Test
  void saysWhenItCannotWrite() {
    var ledger = new TruthLedger(new PipedWriter());
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> ledger.record(event(Truth.benign())))
        .withCauseInstanceOf(IOException.class);
  }

  private static EventHappened event(Truth truth) {
    return new EventHappened(
        0,
        "e1",
        EventType.POST_CREATED,
        Instant.EPOCH,
        Ref.account("u1"),
        POST,
        Data.builder().build(),
        truth);
  }

  private static FlagRaised flag(Truth truth) {
    var reporter = new Reporter(Reporter.Kind.USER, "u2");
    return new FlagRaised(0, "f1", Instant.EPOCH, POST, reporter, FlagReason.SPAM, "", truth);
  }
}
