package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation.Failure;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Banks as rules see them.
class BankFunctionsTest {

  private static final String KNOWN = "f".repeat(64);
  private static final String NEAR = "f".repeat(63) + "e";
  private static final String EDITED = "f".repeat(60) + "0000";
  private static final String OTHER = "0".repeat(64);
  private static final String THIRD = "0f".repeat(32);
  private static final Digest FILE = new Digest("ab".repeat(32));

  /// One bank, `known`, with one picture that nobody confirmed and one file.
  private static final class OneBank implements Banks {

    @Override
    public Optional<BankHit> picture(String bank, PdqHash hash, Sought sought) {
      int distance = hash.distance(PdqHash.fromHex(KNOWN));
      return bank.equals("known") && distance <= 31 && !sought.confirmedOnly()
          ? Optional.of(new BankHit(bank, 7, distance))
          : Optional.empty();
    }

    @Override
    public Optional<BankHit> file(String bank, Digest digest, Sought sought) {
      return digest.equals(FILE) ? Optional.of(new BankHit(bank, 8, 0)) : Optional.empty();
    }
  }

  private static Evaluation evaluate(String call, String json) {
    var rules =
        """
        One: str = JsonData(path='$.one', required=False)
        Several: List[str] = JsonData(path='$.several', required=False)
        Known = Rule(when_all=[%s], description="a known one")
        WhenRules(rules_any=[Known], then=[DeclareVerdict(verdict="review")])
        """
            .formatted(call);
    var ports = Ports.NONE.withBanks(new OneBank());
    return Rules.compiled(rules).evaluate(Rules.event(json), ports, Scope.EVERYTHING);
  }

  @Test
  void findsPicturesThatAreCloseAndSaysWhich() {
    var found =
        evaluate("PictureInBank(hashes=[One], bank='known')", "{\"one\": \"" + NEAR + "\"}");
    assertThat(found.verdicts()).containsExactly("review");
    assertThat(found.evidence()).hasSize(1);
    assertThat(found.evidence().getFirst().hit()).isEqualTo(new BankHit("known", 7, 1));
    assertThat(found.evidence().getFirst().matched()).isEqualTo(NEAR);
    var other =
        evaluate("PictureInBank(hashes=[One], bank='known')", "{\"one\": \"" + OTHER + "\"}");
    assertThat(other.matches()).isEmpty();
    assertThat(other.errors()).isEmpty();
  }

  @Test
  void looksAtEachOfSeveral() {
    var call = "PictureInBank(hashes=Several, bank='known')";
    var json = "{\"several\": [\"no hash\", \"" + OTHER + "\", \"" + KNOWN + "\"]}";
    assertThat(evaluate(call, json).matches()).hasSize(1);
    assertThat(evaluate(call, "{\"several\": []}").matches()).isEmpty();
  }

  @Test
  void tellsOfWhatIsNoHashUnlessAnotherMatches() {
    var call = "PictureInBank(hashes=Several, bank='known')";
    assertThat(evaluate(call, "{\"several\": [\"no hash\", \"" + OTHER + "\"]}").errors())
        .extracting(Failure::message)
        .containsExactly("expected 64 hexadecimal digits");
    assertThat(evaluate(call, "{\"several\": [\"no hash\", \"" + KNOWN + "\"]}").errors())
        .isEmpty();
  }

  @Test
  void leavesAsideWhatNobodyConfirmed() {
    var call = "PictureInBank(hashes=[One], bank='known', confirmed_only=True)";
    assertThat(evaluate(call, "{\"one\": \"" + KNOWN + "\"}").matches()).isEmpty();
  }

  @Test
  void findsFilesByEitherCase() {
    var call = "FileInBank(digests=[One], bank='known')";
    assertThat(evaluate(call, "{\"one\": \"" + "AB".repeat(32) + "\"}").matches()).hasSize(1);
    assertThat(evaluate(call, "{\"one\": \"abc\"}").errors())
        .extracting(Failure::message)
        .containsExactly("expected 64 (SHA-256) or 32 (MD5) hexadecimal digits");
  }

  private static String frames(String... hashes) {
    return "{\"several\": [\"" + String.join("\", \"", hashes) + "\"]}";
  }

  @Test
  void findsVideosOfWhichAShareIsKnown() {
    var half = "VideoInBank(frames=Several, bank='known')";
    var found = evaluate(half, frames(KNOWN, OTHER, EDITED, OTHER));
    assertThat(found.matches()).hasSize(1);
    assertThat(found.evidence())
        .extracting(Evaluation.Evidence::hit)
        .containsExactly(new BankHit("known", 7, 0), new BankHit("known", 7, 16));
    assertThat(evaluate(half, frames(KNOWN, OTHER, THIRD)).matches()).isEmpty();
    var third = "VideoInBank(frames=Several, bank='known', share=0.33)";
    assertThat(evaluate(third, frames(KNOWN, OTHER, THIRD)).matches()).hasSize(1);
    assertThat(evaluate(half, "{\"several\": []}").matches()).isEmpty();
    assertThat(evaluate(half, frames(KNOWN, "frame")).errors())
        .extracting(Failure::message)
        .containsExactly("expected 64 hexadecimal digits for each frame");
  }

  @Test
  void countsAPictureThatStandsStillOnce() {
    var half = "VideoInBank(frames=Several, bank='known')";
    assertThat(evaluate(half, frames(KNOWN, NEAR, KNOWN, OTHER, THIRD)).matches()).isEmpty();
  }

  @Test
  void takesAShareThatIsMetExactly() {
    var frames = new ArrayList<String>();
    for (int i = 0; i < 55; i++) {
      frames.add(i % 2 == 0 ? KNOWN : EDITED);
    }
    for (int i = 0; i < 45; i++) {
      frames.add(i % 2 == 0 ? OTHER : THIRD);
    }
    var call = "VideoInBank(frames=Several, bank='known', share=0.55)";
    assertThat(evaluate(call, frames(frames.toArray(String[]::new))).matches()).hasSize(1);
  }

  @Test
  void looksAtFramesAllOverALongVideo() {
    var frames = new String[2_000];
    for (int i = 0; i < frames.length; i++) {
      boolean isEven = i % 2 == 0;
      frames[i] = i < 1_000 ? (isEven ? OTHER : THIRD) : (isEven ? KNOWN : EDITED);
    }
    var half = "VideoInBank(frames=Several, bank='known', share=0.5)";
    assertThat(evaluate(half, frames(frames)).matches()).hasSize(1);
    var more = "VideoInBank(frames=Several, bank='known', share=0.51)";
    assertThat(evaluate(more, frames(frames)).matches()).isEmpty();
  }

  @Test
  void refusesAShareThatCannotBe() {
    var sources =
        Sources.of(
            Map.of(
                "main.sml",
                "P: List[str] = JsonData(path='$.p')\n"
                    + "X = VideoInBank(frames=P, bank='known', share=1.5)\n"));
    assertThat(RuleSet.compile(sources, Functions.standard()))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.rendered()).contains("expected a number above 0 up to 1"));
  }

  @Test
  void refusesABankThatNobodyKnows() {
    var known =
        new Surroundings(ListNames.ANY, () -> Optional.of(Set.of("known_scams")), MailServers.NONE);
    var sources =
        Sources.of(
            Map.of(
                "main.sml",
                "P: str = JsonData(path='$.p')\nX = PictureInBank(hashes=[P], bank='known_scam')\n"));
    assertThat(RuleSet.compile(sources, Functions.standard(known)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.rendered())
                    .contains("unknown bank `known_scam`, did you mean `known_scams`?"));
  }
}
