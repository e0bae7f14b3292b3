package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.syntax.Tree;
import java.util.LinkedHashSet;
import java.util.List;

/// The experiments of a rule set, to check uses of them against their buckets.
final class Experiments {

  private Experiments() {}

  static void check(Site site) {
    switch (site.function().name()) {
      case "Experiment", "ExperimentsBucketAssignment" -> register(site);
      case "ExperimentWhen" -> checkWhen(site);
      default -> {}
    }
  }

  private static void register(Site site) {
    if (!(site.parent() instanceof Tree.Assign assign)) {
      site.rejectUnassigned(
          Check.CALLS, "must assign `Experiment` to a variable", "SomeVariable", "");
    } else if (site.literal("buckets") instanceof Tree.Items buckets) {
      var names = buckets.items().stream().map(item -> ((Tree.Text) item).value()).toList();
      site.calls()
          .experiments()
          .put(assign.target().identifier(), new Calls.Experiment(buckets, names));
    }
  }

  private static void checkWhen(Site site) {
    if (!(site.argument("experiment") instanceof Tree.Name name)) {
      site.reject("experiment", "expected variable", "argument `experiment` must be a variable");
      return;
    }
    var experiment = site.calls().experiments().get(name.identifier());
    if (experiment == null) {
      site.reject("experiment", "experiment '" + name.identifier() + "' not defined", "");
      return;
    }
    checkBuckets(site, name.identifier(), experiment);
  }

  private static void checkBuckets(Site site, String name, Calls.Experiment experiment) {
    var also = List.of(new Note(experiment.node().span().location(), ""));
    var missing = new LinkedHashSet<>(experiment.buckets());
    missing.removeAll(site.extraArguments());
    for (var bucket : missing) {
      site.report()
          .error(
              Check.CALLS,
              site.call().span(),
              "missing bucket '" + bucket + "' required from experiment '" + name + "'",
              "",
              also);
    }
    var unexpected = new LinkedHashSet<>(site.extraArguments());
    experiment.buckets().forEach(unexpected::remove);
    for (var bucket : unexpected) {
      var place = site.argument(bucket);
      site.report()
          .error(
              Check.CALLS,
              (place == null ? site.call() : place).span(),
              "unexpected bucket '"
                  + bucket
                  + "', this bucket must match a bucket defined in"
                  + " experiment '"
                  + name
                  + "'",
              "",
              also);
    }
  }
}
