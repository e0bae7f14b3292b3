package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Banks.Sought;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.video.VideoThresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Matching pictures, videos and files against hash banks.
final class BankFunctions {

  private static final int SOUGHT = 0;
  private static final int CONFIRMED_ONLY = 2;

  /// The most frames that are looked up, and the most matching frames that are reported.
  private static final int FRAMES_MAX = 300;

  private static final int EVIDENCE_MAX = 20;

  /// Tolerance, so that 55 of 100 frames are a share of 0.55.
  private static final double ROUNDING = 1e-9;

  /// Looks up one picture or file. Throws if the text is not a hash.
  @FunctionalInterface
  private interface Lookup {
    Optional<BankHit> find(Banks banks, String bank, String text, Sought sought);
  }

  private BankFunctions() {}

  static List<Function> all(BankNames names) {
    return List.of(
        function(
            names,
            "PictureInBank",
            "Returns whether any picture, given by its PDQ hash, matches a hash bank.",
            required("hashes", Type.list(STR), "The hashes, each 64 hexadecimal digits."),
            (banks, bank, text, sought) -> banks.picture(bank, PdqHash.fromHex(text), sought)),
        function(
            names,
            "FileInBank",
            "Returns whether any file, given by its SHA-256 or MD5, is in a hash bank.",
            required("digests", Type.list(STR), "The hexadecimal digests of the files."),
            (banks, bank, text, sought) -> banks.file(bank, new Digest(text), sought)),
        video(names));
  }

  private static Function video(BankNames names) {
    return Function.named("VideoInBank", Category.LIST)
        .summary(
            "Returns whether a share of a video's frames, given by their PDQ hashes, matches a hash"
                + " bank. Looks up at most "
                + FRAMES_MAX
                + " frames, spread evenly over the video. A frame that repeats the previous one does not count.")
        .takes(
            required("frames", Type.list(STR), "The hashes, each 64 hexadecimal digits, in order."),
            constant("bank", STR, "The name of the bank."),
            confirmedOnly(),
            Parameter.optionalConstant(
                "share", FLOAT, 0.5, "The share of frames that must match, above 0 and up to 1."))
        .returns(BOOL)
        .purity(Purity.READS_STATE)
        .leavesEvidence()
        .boundBy(site -> bindVideo(site, names));
  }

  private static Function.Body bindVideo(CallSite site, BankNames names) {
    var bank = bank(site, names);
    var given = (Number) site.constant("share");
    double share = given == null ? 0 : given.doubleValue();
    if (!(share > 0 && share <= 1)) {
      site.reject("share", "invalid `share`", "expected a number above 0 up to 1");
    }
    return (values, context) -> isVideoKnown(bank, share, values, context);
  }

  private static Object isVideoKnown(
      String bank, double share, @Nullable Object[] values, CallContext context) {
    var sought = new Sought(Arguments.flag(values, CONFIRMED_ONLY), context.event().id());
    var given = Arguments.list(values, SOUGHT).stream().map(PythonText::str).toList();
    if (!given.stream().allMatch(PdqHash::isHex)) {
      return context.fail("ValueError", "expected 64 hexadecimal digits for each frame");
    }
    var frames = evenly(withoutRepeats(given));
    var known = new LinkedHashMap<PdqHash, BankHit>();
    int found = 0;
    for (var frame : frames) {
      var hit = context.banks().picture(bank, frame, sought);
      found += hit.isPresent() ? 1 : 0;
      hit.ifPresent(entry -> known.putIfAbsent(frame, entry));
    }
    boolean isKnown = found > 0 && found >= share * frames.size() - ROUNDING;
    if (isKnown) {
      known.entrySet().stream()
          .limit(EVIDENCE_MAX)
          .forEach(each -> tell(each.getKey().toString(), each.getValue(), context));
    }
    return isKnown;
  }

  private static void tell(String frame, BankHit hit, CallContext context) {
    context.listed(SOUGHT, frame, 0, frame.length(), hit);
  }

  /// A still picture counts once, in a bank and here.
  private static List<PdqHash> withoutRepeats(List<String> given) {
    var frames = new ArrayList<PdqHash>();
    for (var each : given) {
      var frame = PdqHash.fromHex(each);
      if (frames.isEmpty() || !VideoThresholds.DEFAULT.isRepeat(frames.getLast(), frame)) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static List<PdqHash> evenly(List<PdqHash> frames) {
    int count = Math.min(frames.size(), FRAMES_MAX);
    return IntStream.range(0, count)
        .mapToObj(i -> frames.get((int) ((long) i * frames.size() / count)))
        .toList();
  }

  private static Function function(
      BankNames names, String name, String summary, Parameter sought, Lookup lookup) {
    return Function.named(name, Category.LIST)
        .summary(summary)
        .takes(sought, constant("bank", STR, "The name of the bank."), confirmedOnly())
        .returns(BOOL)
        .purity(Purity.READS_STATE)
        .leavesEvidence()
        .boundBy(site -> bind(site, names, lookup));
  }

  private static Parameter confirmedOnly() {
    return Parameter.optional(
        "confirmed_only", BOOL, false, "Whether to match confirmed entries only.");
  }

  private static Function.Body bind(CallSite site, BankNames names, Lookup lookup) {
    var bank = bank(site, names);
    return (values, context) -> find(bank, values, context, lookup);
  }

  /// Tells the author that there is no such bank.
  private static String bank(CallSite site, BankNames names) {
    var bank = site.text("bank");
    names
        .knownBanks()
        .filter(known -> !known.contains(bank))
        .ifPresent(known -> site.reject("bank", "unknown bank", unknown(site, bank, known)));
    return bank;
  }

  private static String unknown(CallSite site, String bank, Set<String> known) {
    var meant = site.closest(bank, known).map(name -> ", did you mean `" + name + "`?").orElse("");
    return "unknown bank `" + bank + "`" + meant;
  }

  /// A malformed hash is reported unless another hash matches.
  private static Object find(
      String bank, @Nullable Object[] values, CallContext context, Lookup lookup) {
    var sought = new Sought(Arguments.flag(values, CONFIRMED_ONLY), context.event().id());
    String wrong = null;
    for (var each : Arguments.list(values, SOUGHT)) {
      var text = PythonText.str(each);
      try {
        var hit = lookup.find(context.banks(), bank, text, sought);
        if (hit.isPresent()) {
          context.listed(SOUGHT, text, 0, text.length(), hit.get());
          return true;
        }
      } catch (IllegalArgumentException e) {
        wrong = e.getMessage();
      }
    }
    return wrong == null ? false : context.fail("ValueError", wrong);
  }
}
