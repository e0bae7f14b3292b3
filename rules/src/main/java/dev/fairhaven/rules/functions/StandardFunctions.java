package dev.fairhaven.rules.functions;

import dev.fairhaven.rules.Function;
import java.util.List;
import java.util.stream.Stream;

/// All functions every rule set has.
public final class StandardFunctions {

  private StandardFunctions() {}

  public static List<Function> all() {
    return Stream.of(
            EngineFunctions.all(),
            LabelFunctions.all(),
            TextFunctions.all(),
            PatternFunctions.all(),
            ListFunctions.all(),
            TimeFunctions.all(),
            NetworkFunctions.all(),
            EncodingFunctions.all(),
            ExperimentFunctions.all(),
            RandomFunctions.all(),
            WindowFunctions.all())
        .flatMap(List::stream)
        .toList();
  }
}
