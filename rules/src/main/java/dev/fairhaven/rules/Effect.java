package dev.fairhaven.rules;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An action that rules request.
public sealed interface Effect {

  /// The rules that requested it, in source order.
  List<String> causes();

  /// The same effect, requested by other rules.
  Effect causedBy(List<String> rules);

  /// The effect in one line, as Osprey writes it.
  String summary();

  /// Adding a label to an entity, or removing one.
  sealed interface Labelling extends Effect {

    Entity entity();

    String label();

    /// How long the reason lasts, null for ever.
    @Nullable Duration expiresAfter();

    /// How long to wait before changing the label, null for not at all.
    @Nullable Duration delay();

    /// Whether to change the label: false if the rule of `apply_if` did not match or failed.
    boolean applies();

    /// Whether the effect applies and there is an entity to label.
    default boolean isWanted() {
      return applies() && entity().id() != null;
    }
  }

  record AddLabel(
      Entity entity,
      String label,
      @Nullable Duration expiresAfter,
      @Nullable Duration delay,
      boolean applies,
      List<String> causes)
      implements Labelling {

    public AddLabel {
      causes = List.copyOf(causes);
    }

    @Override
    public AddLabel causedBy(List<String> rules) {
      return new AddLabel(entity, label, expiresAfter, delay, applies, rules);
    }

    @Override
    public String summary() {
      return entity.type() + "/" + label + "/1";
    }
  }

  record RemoveLabel(
      Entity entity,
      String label,
      @Nullable Duration expiresAfter,
      @Nullable Duration delay,
      boolean applies,
      List<String> causes)
      implements Labelling {

    public RemoveLabel {
      causes = List.copyOf(causes);
    }

    @Override
    public RemoveLabel causedBy(List<String> rules) {
      return new RemoveLabel(entity, label, expiresAfter, delay, applies, rules);
    }

    @Override
    public String summary() {
      return entity.type() + "/" + label + "/0";
    }
  }

  /// A verdict on the event.
  record DeclareVerdict(String verdict, List<String> causes) implements Effect {

    public DeclareVerdict {
      causes = List.copyOf(causes);
    }

    @Override
    public DeclareVerdict causedBy(List<String> rules) {
      return new DeclareVerdict(verdict, rules);
    }

    @Override
    public String summary() {
      return verdict;
    }
  }

  /// The section of the platform's policy that the item violates.
  record CitePolicy(String section, List<String> causes) implements Effect {

    public CitePolicy {
      causes = List.copyOf(causes);
    }

    @Override
    public CitePolicy causedBy(List<String> rules) {
      return new CitePolicy(section, rules);
    }

    @Override
    public String summary() {
      return section;
    }
  }
}
