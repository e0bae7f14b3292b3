package dev.fairhaven.app.detection.connectedclassifiers;

import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;

/// What came of asking a classifier.
public sealed interface ClassifierResult {

  /// @param model what judged, as it names itself
  /// @param scores from 0 to 1, by category
  /// @param age how long ago it was judged; zero for now
  record Scored(String model, SortedMap<String, Double> scores, Duration age)
      implements ClassifierResult {

    public boolean isRemembered() {
      return age.isPositive();
    }
  }

  /// No scores. That says nothing about what was judged.
  ///
  /// @param detail what happened, in words that quote neither the input nor the answer
  record Unavailable(Reason reason, String detail) implements ClassifierResult {

    Unavailable(Reason reason) {
      this(reason, reason.words());
    }
  }

  /// Why there are no scores. The wire name is part of the API.
  enum Reason {
    DEADLINE("no answer in time"),
    BUDGET_SPENT("its budget is spent"),
    PAUSED("it is left alone for a while, because it failed too often or asked for it"),
    BUSY("too much is with it"),
    REFUSED("it was not reached, or refused"),
    NOT_FETCHED("the picture was not fetched"),
    UNREADABLE("its answer is not in the form asked for"),
    UNSUITABLE("it does not judge such a thing"),
    UNKNOWN("there is no such classifier"),
    FAILED("something went wrong here");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
