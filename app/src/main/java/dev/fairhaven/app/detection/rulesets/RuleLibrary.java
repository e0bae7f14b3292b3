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

/// The functions that rules may call here: the standard ones, and those that speak of what the
/// product does, which check their words when a rule set is compiled.
@Component
public class RuleLibrary {

  /// More than all events of a batch ask for, each twice: see [LookAhead]. Which of them may be on
  /// their way to a classifier is its own setting.
  private static final int CLASSIFIER_CALLS_MAX = 4096;

  /// What a classifier's own wait may be exceeded by; past it something here is stuck.
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

  /// Each classifier keeps its own deadline and its own breaker: one that fails shall not keep
  /// rules from another.
  private static SlowLimits classifierLimits(Duration wait) {
    var standard = SlowLimits.STANDARD;
    return new SlowLimits(
        wait.plus(CLASSIFIER_GRACE), Integer.MAX_VALUE, standard.pause(), CLASSIFIER_CALLS_MAX);
  }

  /// For compiling outside a running product, where nobody knows which lists, banks and classifiers
  /// there are.
  public static RuleLibrary of(RuleVocabulary vocabulary) {
    var scores = ClassifierFunctions.unavailable();
    return new RuleLibrary(
        vocabulary, Surroundings.UNKNOWN, Duration.ZERO, scores, scores, List.of());
  }

  /// What features of the running product say takes the place of installed functions of the same
  /// name.
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

  /// For the reference and the editor.
  public Functions functions() {
    return checking;
  }

  /// Whether a slow function is not called at present because it failed too often.
  public boolean isPaused(Function function) {
    return slowCalls.isPaused(function.name());
  }

  /// Compiles rules somebody wants to publish.
  public Compilation compile(Sources sources) {
    return RuleSet.compile(sources, checking);
  }

  /// Compiles rules whatever verdicts they declare, and sections, lists, banks and classifiers they
  /// name. Those published before may name one that is gone since; a decision then cites no
  /// section, such a list or bank is empty, and such a classifier unavailable.
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
