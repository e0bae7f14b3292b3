package dev.fairhaven.app.detection.exchanges.web;

import dev.fairhaven.app.detection.exchanges.ExchangeState;
import dev.fairhaven.app.detection.exchanges.Exchanges.Shown;
import dev.fairhaven.app.platform.web.Tone;
import java.util.List;

/// The configured exchanges and their state.
public record ExchangesPage(List<Shown> exchanges) {

  public static Tone tone(ExchangeState state) {
    if (state.failures() > 0) {
      return Tone.CRITICAL;
    }
    return state.isComplete() ? Tone.GOOD : Tone.INFO;
  }

  public static String word(ExchangeState state) {
    if (state.failures() > 0) {
      return "Failing";
    }
    if (state.runningUntil() != null) {
      return "Reading";
    }
    return state.isComplete() ? "Up to date" : "Not read whole yet";
  }
}
