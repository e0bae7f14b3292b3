package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a picture or a file is a known one.
final class BankFunctions {

  private static final int SOUGHT = 0;
  private static final int CONFIRMED_ONLY = 2;

  /// Looks one picture or file up. Throws what says that the text is neither.
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
            "Whether any of the pictures, given by their PDQ hashes, looks like one in the bank.",
            required("hashes", Type.list(STR), "The hashes, each 64 hexadecimal digits."),
            (banks, bank, text, sought) -> banks.picture(bank, PdqHash.fromHex(text), sought)),
        function(
            names,
            "FileInBank",
            "Whether any of the files, given by their SHA-256 or MD5, is in the bank.",
            required("digests", Type.list(STR), "The digests in hexadecimal digits."),
            (banks, bank, text, sought) -> banks.file(bank, new Digest(text), sought)));
  }

  private static Function function(
      BankNames names, String name, String summary, Parameter sought, Lookup lookup) {
    return Function.named(name, Category.LIST)
        .summary(summary)
        .takes(
            sought,
            constant("bank", STR, "The name of the bank."),
            Parameter.optional(
                "confirmed_only",
                BOOL,
                false,
                "Whether only entries count that somebody confirmed."))
        .returns(BOOL)
        .purity(Purity.READS_STATE)
        .leavesEvidence()
        .boundBy(site -> bind(site, names, lookup));
  }

  private static Function.Body bind(CallSite site, BankNames names, Lookup lookup) {
    var bank = site.text("bank");
    names
        .knownBanks()
        .filter(known -> !known.contains(bank))
        .ifPresent(known -> site.reject("bank", "unknown bank", unknown(site, bank, known)));
    return (values, context) -> find(bank, values, context, lookup);
  }

  private static String unknown(CallSite site, String bank, Set<String> known) {
    var meant = site.closest(bank, known).map(name -> ", did you mean `" + name + "`?").orElse("");
    return "unknown bank `" + bank + "`" + meant;
  }

  /// A text that is no hash at all is told of, unless another one matches.
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
