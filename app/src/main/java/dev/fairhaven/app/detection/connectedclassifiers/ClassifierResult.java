package dev.fairhaven.app.detection.connectedclassifiers;

import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;

/// The result of calling a classifier.
public sealed interface ClassifierResult {

  /// @param model the model's own name
  /// @param scores from 0 to 1, by category
  /// @param age the time since the classification; zero if it is not cached
  record Scored(String model, SortedMap<String, Double> scores, Duration age)
      implements ClassifierResult {

    public boolean isRemembered() {
      return age.isPositive();
    }
  }

  /// No scores are available. This says nothing about the input.
  ///
  /// @param detail a description that quotes neither the input nor the response
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
