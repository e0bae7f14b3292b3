package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.lists.ListHit;
import dev.fairhaven.rules.lists.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call of a function.
final class InvokeNode extends Node {

  private final Ir.Invoke call;
  private final Node[] arguments;
  private final boolean[] acceptsNone;
  private final List<Passage> origins;

  InvokeNode(Ir.Invoke call, List<Node> arguments, List<Passage> origins) {
    this.call = call;
    this.arguments = arguments.toArray(Node[]::new);
    this.acceptsNone = new boolean[arguments.size()];
    for (int i = 0; i < acceptsNone.length; i++) {
      acceptsNone[i] = call.acceptsNone().get(i);
    }
    this.origins = origins;
  }

  @Override
  @Nullable Object eval(Frame frame) {
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
    return failed ? FAILED : call(values, frame);
  }

  private @Nullable Object call(@Nullable Object[] values, Frame frame) {
    try {
      return call.body().apply(values, new Context(frame, values));
    } catch (RuntimeException | StackOverflowError e) {
      // A function that throws has a bug. It must cost the value, not the event; the class is
      // named, its message is not: it may quote the event.
      return frame.fail(call.at(), e.getClass().getSimpleName(), "function failed");
    }
  }

  int argumentCount() {
    return arguments.length;
  }

  Node argument(int index) {
    return arguments[index];
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
        frame.found(
            call.call(),
            origins
                .get(argument)
                .evidence(call.function().name(), text, start, end, detail, frame));
      }
    }

    @Override
    public void listed(int argument, String text, int start, int end, ListHit hit) {
      var function = call.function().name();
      var passage =
          origins.get(argument).evidence(function, text, start, end, hit.toString(), frame);
      frame.found(call.call(), passage.by(hit));
    }
  }
}
