package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.ir.Ir;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds equal calls, so that they run once for each event.
final class Sharing {

  private final Map<Object, Group> groups = new HashMap<>();
  private int shared;

  /// @param arguments each a constant, a name, or the plain form of a name
  private record Key(String function, List<Ir> arguments) {}

  /// A group of equal calls.
  static final class Group {

    /// The slot of a group of one call, whose value is not shared.
    static final int ALONE = -1;

    private int place = ALONE;

    /// Where the value of the group is kept while an event is evaluated.
    int place() {
      return place;
    }
  }

  /// The group that a call belongs to; calls that must not be shared have one each.
  Group group(Ir.Invoke call, List<Ir> arguments) {
    boolean isShared =
        call.function().purity() == Purity.PURE && arguments.stream().allMatch(Sharing::isSimple);
    if (!isShared) {
      return new Group();
    }
    var key = new Key(call.function().name(), arguments);
    var known = groups.get(key);
    if (known == null) {
      var group = new Group();
      groups.put(key, group);
      return group;
    }
    known.place = known.place == Group.ALONE ? shared++ : known.place;
    return known;
  }

  /// How many groups have more than one call.
  int shared() {
    return shared;
  }

  /// Arguments that cannot fail themselves, so that no error is lost with a skipped call.
  private static boolean isSimple(Ir argument) {
    return switch (argument) {
      case Ir.Constant _, Ir.Read _ -> true;
      case Ir.Unwrap(var value) -> isSimple(value);
      default -> false;
    };
  }
}
