package dev.fairhaven.rules;

import java.util.List;

/// A provider as somebody else would write it; the how-to shows the same.
public final class WordCount implements FunctionProvider {

  @Override
  public List<Function> functions() {
    return List.of(
        Function.named("WordCount", Function.Category.TEXT)
            .summary("How many words a text has.")
            .takes(Parameter.required("text", Type.Scalar.STR, "The text."))
            .returns(Type.Scalar.INT)
            .cost(Function.Cost.LINEAR)
            .does((values, _) -> (long) ((String) values[0]).strip().split("\\s+").length));
  }
}
