package dev.fairhaven.rules;

import static dev.fairhaven.rules.Type.Scalar.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A function that rules can call: its documentation, parameters and implementation.
///
/// This is the extension point of the engine. A function is *bound* once for each place it is
/// called from, when a rule set is compiled: there it checks its constant arguments and prepares
/// whatever it needs (a pattern, an automaton). The bound [Body] then runs for each event, on many
/// threads.
///
/// Values are `String`, `Long` or `BigInteger`, `Double`, `Boolean`, `List`, [Entity], `Duration`,
/// [Effect], and null for `None`.
///
/// @param summary one sentence for the author of a rule
/// @param result null when the function returns nothing and stands alone on a line
/// @param extraArguments the type of arguments with other names, null when there are none
/// @param purity whether the same arguments always give the same result
/// @param evidence whether it reports the passage of its text that matched
public record Function(
    String name,
    Category category,
    String summary,
    List<Parameter> parameters,
    @Nullable Type result,
    @Nullable Type extraArguments,
    Purity purity,
    Cost cost,
    boolean evidence,
    Binder binder) {

  /// The groups of functions in the reference.
  public enum Category {
    ENGINE,
    EVENT,
    ENTITY,
    LABEL,
    TEXT,
    PATTERN,
    LIST,
    TIME,
    NETWORK,
    ENCODING,
    EXPERIMENT,
    RANDOM,
    NUMBER,
    WINDOW
  }

  /// Whether calls can be shared, moved or skipped without changing the result.
  public enum Purity {
    /// The same arguments always give the same result.
    PURE,
    /// Reads the event; the same within one evaluation.
    READS,
    /// Reads state that other events change; the same within one evaluation.
    READS_STATE,
    /// Counts the event: it runs once for each event that reaches the file of the call, whether or
    /// not the result is needed.
    COUNTS,
    /// Different each time.
    RANDOM
  }

  /// How much one call costs, for the planner and for authors.
  public enum Cost {
    /// Well below a microsecond.
    LOW,
    /// Grows with the length of a text.
    LINEAR,
    /// Waits for something outside the process. Guarded by [dev.fairhaven.rules.slow.SlowCalls]:
    /// may have no value, and sees of the context the event and the lists.
    SLOW
  }

  /// Prepares a function for one place it is called from.
  @FunctionalInterface
  public interface Binder {
    /// @return what to run for each event; not used if the site rejected the call
    Body bind(CallSite site);
  }

  /// A bound function.
  @FunctionalInterface
  public interface Body {
    /// @param values in the order of the parameters, null for `None`, and for what failed where the
    ///   parameter accepts `None`
    /// @return the value, null for `None`, or what [CallContext#fail] or [CallContext#skip] return
    @Nullable Object apply(@Nullable Object[] values, CallContext context);
  }

  /// A body that reads state that other events change, for a function that does so only with some
  /// arguments.
  @FunctionalInterface
  public interface StateReader extends Body {}

  public Function {
    parameters = List.copyOf(parameters);
  }

  /// Whether the annotation of the assignment determines the type of the result.
  public boolean isDynamic() {
    return result == ANY
        || (result != null
            && result.isGeneric()
            && parameters.stream().noneMatch(p -> p.type().isGeneric()));
  }

  public Optional<Parameter> findParameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /// The same function with another binding.
  public Function boundBy(Binder other) {
    return new Function(
        name, category, summary, parameters, result, extraArguments, purity, cost, evidence, other);
  }

  /// Properties that matter to authors, in a few words each.
  public List<String> traits() {
    var traits = new ArrayList<String>();
    if (evidence) {
      traits.add("leaves evidence");
    }
    switch (purity) {
      case PURE -> {}
      case READS -> traits.add("reads the event");
      case READS_STATE -> traits.add("reads state");
      case COUNTS -> traits.add("counts the event");
      case RANDOM -> traits.add("different each time");
    }
    if (cost == Cost.SLOW) {
      traits.add("slow, so it may have no value");
    }
    return traits;
  }

  /// Parameters and result in one line.
  public String signature() {
    var all = parameters.stream().map(Parameter::signature).collect(Collectors.joining(", "));
    var others = extraArguments == null ? "" : ", name: " + extraArguments.display() + ", …";
    var gives = result == null ? "" : " → " + result.display().replace("_T", "T");
    return name + "(" + all + others + ")" + gives;
  }

  /// Starts the description of a function.
  public static Builder named(String name, Category category) {
    return new Builder(name, category);
  }

  /// Collects the description of a function.
  public static final class Builder {

    private final String name;
    private final Category category;
    private final List<Parameter> parameters = new ArrayList<>();
    private String summary = "";
    private @Nullable Type result;
    private @Nullable Type extraArguments;
    private Purity purity = Purity.PURE;
    private Cost cost = Cost.LOW;
    private boolean evidence;

    private Builder(String name, Category category) {
      this.name = name;
      this.category = category;
    }

    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    public Builder takes(Parameter... parameters) {
      this.parameters.addAll(List.of(parameters));
      return this;
    }

    public Builder takesOthers(Type type) {
      this.extraArguments = type;
      return this;
    }

    public Builder returns(Type type) {
      this.result = type;
      return this;
    }

    public Builder purity(Purity purity) {
      this.purity = purity;
      return this;
    }

    public Builder cost(Cost cost) {
      this.cost = cost;
      return this;
    }

    public Builder leavesEvidence() {
      this.evidence = true;
      return this;
    }

    /// A function that does not depend on the call site.
    public Function does(Body body) {
      return boundBy(_ -> body);
    }

    public Function boundBy(Binder binder) {
      Objects.requireNonNull(binder);
      return new Function(
          name,
          category,
          summary,
          parameters,
          result,
          extraArguments,
          purity,
          cost,
          evidence,
          binder);
    }
  }
}
