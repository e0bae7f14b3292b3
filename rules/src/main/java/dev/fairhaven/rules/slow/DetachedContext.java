package dev.fairhaven.rules.slow;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Hit;
import dev.fairhaven.rules.lists.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a slow function sees: the event, lists and banks, which it may look at from another thread.
/// What it reports is kept until it has returned in time, and then told to the evaluation; a call
/// that was given up tells nothing. Used by one thread at a time.
final class DetachedContext implements CallContext {

  private final CallContext context;
  private final List<Consumer<CallContext>> reports = new ArrayList<>(0);

  /// How a call ends that has no value; returned in its place.
  private record Ending(Function<CallContext, Object> result) {}

  DetachedContext(CallContext context) {
    this.context = context;
  }

  /// Tells the evaluation everything that was reported.
  ///
  /// @return the value, or what stands for none
  @Nullable Object replay(@Nullable Object value) {
    reports.forEach(report -> report.accept(context));
    return value instanceof Ending(var result) ? result.apply(context) : value;
  }

  @Override
  public Event event() {
    return context.event();
  }

  @Override
  public Labels labels() {
    throw new UnsupportedOperationException("a slow function cannot read labels");
  }

  @Override
  public Windows.Observation windows() {
    throw new UnsupportedOperationException("a slow function cannot count");
  }

  @Override
  public Lists lists() {
    return context.lists();
  }

  @Override
  public Banks banks() {
    return context.banks();
  }

  @Override
  public SimilarTexts similarTexts() {
    throw new UnsupportedOperationException("a slow function cannot count");
  }

  @Override
  public Object fail(String kind, String message) {
    return new Ending(real -> real.fail(kind, message));
  }

  @Override
  public Object skip() {
    return new Ending(CallContext::skip);
  }

  @Override
  public void matched(int argument, int start, int end, String detail) {
    reports.add(real -> real.matched(argument, start, end, detail));
  }

  @Override
  public void listed(int argument, String text, int start, int end, Hit hit) {
    reports.add(real -> real.listed(argument, text, start, end, hit));
  }
}
