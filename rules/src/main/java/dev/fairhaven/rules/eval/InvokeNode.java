package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Hit;
import dev.fairhaven.rules.lists.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call of a function. The calls of a group are equal, so they share a value; a failure is not
/// shared, because each call reports the error at its own location.
final class InvokeNode extends Node {

  private final Ir.Invoke call;
  private final Node[] arguments;
  private final boolean[] acceptsNone;
  private final List<Passage> origins;
  private final Sharing.Group group;

  InvokeNode(Ir.Invoke call, List<Node> arguments, List<Passage> origins, Sharing.Group group) {
    this.call = call;
    this.group = group;
    this.arguments = arguments.toArray(Node[]::new);
    this.acceptsNone = new boolean[arguments.size()];
    for (int i = 0; i < acceptsNone.length; i++) {
      acceptsNone[i] = call.acceptsNone().get(i);
    }
    this.origins = origins;
  }

  @Override
  @Nullable Object eval(Frame frame) {
    int place = group.place();
    if (place != Sharing.Group.ALONE && frame.isShared(place)) {
      return frame.shared(place);
    }
    var values = new @Nullable Object[arguments.length];
    boolean failed = false;
    for (int i = 0; i < values.length; i++) {
      var value = arguments[i].eval(frame);
      if (value == FAILED) {
        failed |= !acceptsNone[i];
        value = null;
      }
      values[i] = value;
    }
    if (failed) {
      return FAILED;
    }
    var result = call(values, frame);
    if (place != Sharing.Group.ALONE && result != FAILED) {
      frame.share(place, result);
    }
    return result;
  }

  private @Nullable Object call(@Nullable Object[] values, Frame frame) {
    try {
      return call.body().apply(values, new Context(frame, values));
    } catch (RuntimeException | StackOverflowError e) {
      // A function that throws has a bug. The event loses the value, not more. The error names
      // the class and not the message, which may quote the event.
      return frame.fail(call.at(), e.getClass().getSimpleName(), "function failed");
    }
  }

  @Override
  List<Evidence> evidence(Frame frame) {
    return frame.evidence(group);
  }

  /// A passage of an argument that matched.
  Evidence evidence(int argument, Frame.Finding finding, Frame frame) {
    return origins.get(argument).evidence(finding, frame);
  }

  String function() {
    return call.function().name();
  }

  private final class Context implements CallContext {
    private final Frame frame;
    private final @Nullable Object[] values;

    Context(Frame frame, @Nullable Object[] values) {
      this.frame = frame;
      this.values = values;
    }

    @Override
    public Event event() {
      return frame.event;
    }

    @Override
    public Labels labels() {
      return frame.ports.labels();
    }

    @Override
    public Windows.Observation windows() {
      return frame.windows;
    }

    @Override
    public Lists lists() {
      return frame.lists;
    }

    @Override
    public Banks banks() {
      return frame.ports.banks();
    }

    @Override
    public SimilarTexts similarTexts() {
      return frame.ports.similarTexts();
    }

    @Override
    public Object fail(String kind, String message) {
      return frame.fail(call.at(), kind, message);
    }

    @Override
    public Object skip() {
      return FAILED;
    }

    @Override
    public void matched(int argument, int start, int end, String detail) {
      if (values[argument] instanceof String text) {
        var finding = new Frame.Finding(function(), text, start, end, detail);
        frame.found(group, origins.get(argument), finding);
      }
    }

    @Override
    public void listed(int argument, String text, int start, int end, Hit hit) {
      var finding = new Frame.Finding(function(), text, start, end, hit.toString(), hit);
      frame.found(group, origins.get(argument), finding);
    }
  }
}
