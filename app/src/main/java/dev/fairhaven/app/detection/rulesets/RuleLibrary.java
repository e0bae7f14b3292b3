package dev.fairhaven.app.detection.rulesets;

import static dev.fairhaven.rules.Parameter.constant;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierFunctions;
import dev.fairhaven.app.detection.connectedclassifiers.Classifiers;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.FunctionProvider;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.MailServers;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.Surroundings;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.rules.slow.SlowCalls;
import dev.fairhaven.rules.slow.SlowLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The functions available to rules: the standard ones, and those backed by the product (such as
/// lists, hash banks and classifiers), whose arguments are checked at compile time.
@Component
public class RuleLibrary {

  /// More than all events of a batch need, each evaluated twice: see [LookAhead]. How many calls to
  /// a classifier may be in progress is a separate setting.
  private static final int CLASSIFIER_CALLS_MAX = 4096;

  /// Grace period on top of a classifier's own timeout; a call that exceeds it is stuck in this
  /// process.
  private static final Duration CLASSIFIER_GRACE = Duration.ofMillis(250);

  private final SlowCalls slowCalls;
  private final Functions checking;
  private final Functions trusting;

  @Autowired
  RuleLibrary(
      RuleVocabulary vocabulary,
      PlatformLists lists,
      HashBanks banks,
      MailServers mailServers,
      Classifiers classifiers,
      List<FunctionProvider> features) {
    this(
        vocabulary,
        new Surroundings(lists.names(), banks.names(), mailServers),
        classifiers.longestRulesWait(),
        ClassifierFunctions.checking(classifiers),
        ClassifierFunctions.trusting(classifiers),
        features);
  }

  private RuleLibrary(
      RuleVocabulary vocabulary,
      Surroundings surroundings,
      Duration classifierWait,
      List<Function> checkingScores,
      List<Function> trustingScores,
      List<FunctionProvider> features) {
    this.slowCalls =
        new SlowCalls(
            Thread::startVirtualThread,
            System::nanoTime,
            SlowLimits.STANDARD,
            ClassifierFunctions.NAMES.stream()
                .collect(Collectors.toMap(name -> name, _ -> classifierLimits(classifierWait))));
    this.checking = slowCalls.guard(functions(vocabulary, surroundings, checkingScores, features));
    var anyName = new Surroundings(ListNames.ANY, BankNames.ANY, surroundings.mailServers());
    this.trusting = slowCalls.guard(functions(new AnyWord(), anyName, trustingScores, features));
  }

  /// Each classifier has its own deadline and circuit breaker, so that a failing one does not
  /// affect the others.
  private static SlowLimits classifierLimits(Duration wait) {
    var standard = SlowLimits.STANDARD;
    return new SlowLimits(
        wait.plus(CLASSIFIER_GRACE), Integer.MAX_VALUE, standard.pause(), CLASSIFIER_CALLS_MAX);
  }

  /// For compiling outside a running product, where the existing lists, hash banks and classifiers
  /// are unknown.
  public static RuleLibrary of(RuleVocabulary vocabulary) {
    var scores = ClassifierFunctions.unavailable();
    return new RuleLibrary(
        vocabulary, Surroundings.UNKNOWN, Duration.ZERO, scores, scores, List.of());
  }

  /// Functions of the running product replace installed functions of the same name.
  private static Functions functions(
      RuleVocabulary vocabulary,
      Surroundings surroundings,
      List<Function> classifierScores,
      List<FunctionProvider> features) {
    var own = new TreeMap<String, Function>();
    features.forEach(each -> each.functions().forEach(one -> own.put(one.name(), one)));
    Stream.concat(
            Stream.of(declareVerdict(vocabulary), citePolicy(vocabulary)),
            classifierScores.stream())
        .forEach(function -> own.put(function.name(), function));
    var all = new ArrayList<>(Functions.installed(surroundings).all());
    all.removeIf(function -> own.containsKey(function.name()));
    all.addAll(own.values());
    return Functions.of(all);
  }

  /// All functions, for the reference and the editor.
  public Functions functions() {
    return checking;
  }

  /// Whether the circuit breaker of a slow function is open because it failed too often.
  public boolean isPaused(Function function) {
    return slowCalls.isPaused(function.name());
  }

  /// Compiles rules that are about to be published.
  public Compilation compile(Sources sources) {
    return RuleSet.compile(sources, checking);
  }

  /// Compiles rules without checking verdicts, sections, and names of lists, banks and classifiers.
  /// Published rules may refer to one that has since been removed: a decision then cites no
  /// section, a missing list or bank is empty, and a missing classifier is unavailable.
  public Compilation recompile(Sources sources) {
    return RuleSet.compile(sources, trusting);
  }

  private static Function declareVerdict(RuleVocabulary vocabulary) {
    return Function.named("DeclareVerdict", Category.ENGINE)
        .summary("Asks for an action: what is to be done about the item or its author.")
        .takes(
            constant(
                "verdict",
                Type.Scalar.STR,
                "An action, with its parameter after a colon: `review:urgent`, `suspend:P7D`."))
        .returns(Type.Special.EFFECT)
        .boundBy(
            site -> {
              var verdict = site.text("verdict");
              if (!vocabulary.isVerdict(verdict)) {
                site.reject("verdict", "no such verdict", "verdicts are " + vocabulary.verdicts());
              }
              return (_, _) -> new Effect.DeclareVerdict(verdict, List.of());
            });
  }

  private static Function citePolicy(RuleVocabulary vocabulary) {
    return Function.named("CitePolicy", Category.ENGINE)
        .summary("Names the section of the policy that the item violates.")
        .takes(constant("section", Type.Scalar.STR, "A section number, such as `3.2`."))
        .returns(Type.Special.EFFECT)
        .boundBy(
            site -> {
              var section = site.text("section");
              if (!vocabulary.isSection(section)) {
                site.reject("section", "no such section", "use a section of a current policy");
              }
              return (_, _) -> new Effect.CitePolicy(section, List.of());
            });
  }

  private record AnyWord() implements RuleVocabulary {

    @Override
    public boolean isVerdict(String verdict) {
      return true;
    }

    @Override
    public String verdicts() {
      return "";
    }

    @Override
    public boolean isSection(String number) {
      return true;
    }
  }
}
