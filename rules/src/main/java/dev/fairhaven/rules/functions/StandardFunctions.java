package dev.fairhaven.rules.functions;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Surroundings;
import java.util.List;
import java.util.stream.Stream;

/// The functions that every rule set has.
public final class StandardFunctions {

  private StandardFunctions() {}

  public static List<Function> all(Surroundings surroundings) {
    return Stream.of(
            EngineFunctions.all(),
            LabelFunctions.all(),
            TextFunctions.all(),
            List.of(TextCleaning.stringClean()),
            PatternFunctions.all(surroundings.lists()),
            MembershipFunctions.all(surroundings.lists()),
            BankFunctions.all(surroundings.banks()),
            ListFunctions.all(),
            TimeFunctions.all(),
            NetworkFunctions.all(surroundings.mailServers()),
            UrlFunctions.all(),
            PhoneFunctions.all(),
            PersonalFunctions.all(),
            TlshFunctions.all(),
            EncodingFunctions.all(),
            ExperimentFunctions.all(),
            RandomFunctions.all(),
            WindowFunctions.all(),
            SimilarTextFunctions.all())
        .flatMap(List::stream)
        .toList();
  }
}
