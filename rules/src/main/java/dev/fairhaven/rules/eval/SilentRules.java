package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Variable;
import java.util.List;
import java.util.stream.IntStream;

/// Rules whose conditions report neither errors nor passages. If the names that such a rule reads
/// have values, only its own value can be observed, even with [Scope#EVERYTHING]; so a [RuleIndex]
/// can evaluate all of them at once.
///
/// @param index of the rules; none is observed in the sense of the index
/// @param reads slots of what the rules read
/// @param readers for each of `reads` the rules that read it, by place in the index
/// @param searched slots of texts in which patterns are looked for
/// @param searchers for each of `searched` the rules that do
@SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
record SilentRules(
    RuleIndex index, int[] reads, long[][] readers, Scanned[] searched, long[][] searchers) {

  /// A text and its scan.
  record Scanned(int slot, int scan) {}

  /// @param rules of files that are run for every event
  static SilentRules among(List<RulePlan> rules, Planner planner) {
    var silent =
        rules.stream().filter(rule -> isSilent(rule.rule().conditions(), planner)).toList();
    var read = silent.stream().map(rule -> reads(rule)).toList();
    var reads = read.stream().flatMapToInt(IntStream::of).distinct().sorted().toArray();
    var searches = silent.stream().map(rule -> searches(rule, planner)).toList();
    var searched = searches.stream().flatMap(List::stream).distinct().toArray(Scanned[]::new);
    return new SilentRules(
        IndexPlanner.indexAll(planner, silent, List.of()),
        reads,
        IntStream.of(reads)
            .mapToObj(slot -> places(i -> contains(read.get(i), slot), silent.size()))
            .toArray(long[][]::new),
        searched,
        List.of(searched).stream()
            .map(text -> places(i -> searches.get(i).contains(text), silent.size()))
            .toArray(long[][]::new));
  }

  private static int[] reads(RulePlan rule) {
    return Reads.of(new Ir.RuleOf(rule.rule())).stream().mapToInt(Variable::slot).toArray();
  }

  private static boolean contains(int[] slots, int slot) {
    return IntStream.of(slots).anyMatch(each -> each == slot);
  }

  private static long[] places(java.util.function.IntPredicate predicate, int count) {
    var places = Bits.of(count);
    IntStream.range(0, count).filter(predicate).forEach(place -> Bits.set(places, place));
    return places;
  }

  private static boolean isSilent(Ir conditions, Planner planner) {
    return conditions instanceof Ir.Items(var items)
        && items.stream().allMatch(item -> isSilentExpression(item, planner));
  }

  private static boolean isSilentExpression(Ir ir, Planner planner) {
    return switch (ir) {
      case Ir.Constant _ -> true;
      case Ir.Read(var variable) -> !(variable.definition() instanceof Ir.RuleOf);
      case Ir.Invoke _ ->
          planner.node(ir) instanceof ScanNodes.Search search && search.isDecidedInPlainTexts();
      case Ir.JsonRead _, Ir.Arithmetic _, Ir.Negate _, Ir.RuleOf _ -> false;
      case Ir.Unwrap _, Ir.Items _, Ir.Format _, Ir.Not _, Ir.Compare _, Ir.Logical _ ->
          Reads.children(ir).stream().allMatch(child -> isSilentExpression(child, planner));
    };
  }

  private static List<Scanned> searches(RulePlan rule, Planner planner) {
    return Reads.calls(rule.rule().conditions()).stream()
        .map(call -> (ScanNodes.Search) planner.node(call))
        .map(search -> new Scanned(search.text().slot(), planner.scan(search.text().slot())))
        .distinct()
        .toList();
  }

  /// Whether everything that the rules read has been evaluated.
  boolean areReady(Frame frame) {
    for (int slot : reads) {
      if (!frame.isComputed(slot)) {
        return false;
      }
    }
    return true;
  }

  /// Sets the value of each rule, except rules that read a failed value or search a text in which
  /// literals do not decide a pattern.
  void settle(Frame frame) {
    var rest = settled(frame);
    var candidates = rest.clone();
    index.test(frame, candidates);
    for (int i = Bits.next(rest, 0); i >= 0; i = Bits.next(rest, i + 1)) {
      var rule = index.rules()[i];
      frame.settle(rule.slot(), rule.node().value(Bits.get(candidates, i)));
    }
  }

  private long[] settled(Frame frame) {
    var places = Bits.below(index.rules().length);
    for (int i = 0; i < reads.length; i++) {
      if (frame.variable(reads[i]) == Node.FAILED) {
        Bits.remove(places, readers[i]);
      }
    }
    for (int i = 0; i < searched.length; i++) {
      if (!isPlain(searched[i], frame)) {
        Bits.remove(places, searchers[i]);
      }
    }
    return places;
  }

  private static boolean isPlain(Scanned text, Frame frame) {
    return frame.variable(text.slot) instanceof String value
        && frame.occurrences(text.scan, value).isPlain();
  }
}
