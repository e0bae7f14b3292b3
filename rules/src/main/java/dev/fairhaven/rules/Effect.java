package dev.fairhaven.rules;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rules want done.
public sealed interface Effect {

  /// The rules that asked for it, in the order they were written.
  List<String> causes();

  /// The same effect, asked for by other rules.
  Effect causedBy(List<String> rules);

  /// The effect in one line, as Osprey writes it.
  String summary();

  /// Adding a label to an entity, or removing one.
  sealed interface Labelling extends Effect {

    Entity entity();

    String label();

    /// After how long the reason stops counting, null for never.
    @Nullable Duration expiresAfter();

    /// How long to wait before doing it, null for not at all.
    @Nullable Duration delay();

    /// Whether to do it: false when its condition did not hold or could not be evaluated.
    boolean applies();

    /// Whether there is an entity to label and the condition held.
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

  /// What to answer about the event.
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

  /// What the item violates: a section of the platform's policy.
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
