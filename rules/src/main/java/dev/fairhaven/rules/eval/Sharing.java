package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.ir.Ir;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds calls that are equal, so that they are carried out once for each event.
final class Sharing {

  private final Map<Object, Integer> groups = new HashMap<>();

  /// @param arguments each a constant, a name, or the plain form of a name
  private record Key(String function, List<Ir> arguments) {}

  /// The number of the group that a call belongs to; calls that must not be shared have one each.
  int group(Ir.Invoke call) {
    return groups.computeIfAbsent(key(call), _ -> groups.size());
  }

  /// How many groups there are.
  int size() {
    return groups.size();
  }

  private static Object key(Ir.Invoke call) {
    boolean isShared =
        call.function().purity() == Purity.PURE
            && call.arguments().stream().allMatch(Sharing::isSimple);
    return isShared ? new Key(call.function().name(), call.arguments()) : call.call();
  }

  /// What cannot fail by itself, so that no error is lost with the call that is left out.
  private static boolean isSimple(Ir argument) {
    return switch (argument) {
      case Ir.Constant _, Ir.Read _ -> true;
      case Ir.Unwrap(var value) -> isSimple(value);
      default -> false;
    };
  }
}
