package dev.fairhaven.rules.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads IPv6 addresses.
final class IpV6 {

  private static final int GROUPS = 8;
  private static final int GROUP_MAX = 0xffff;

  private IpV6() {}

  /// The eight groups of an address; empty for a text that is none.
  static Optional<int[]> groups(String address) {
    int gap = address.indexOf("::");
    if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    var before = parse(gap < 0 ? address : address.substring(0, gap), gap < 0);
    var after = gap < 0 ? Optional.of(List.<Integer>of()) : parse(address.substring(gap + 2), true);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    int given = before.get().size() + after.get().size();
    boolean complete = gap < 0 ? given == GROUPS : given < GROUPS;
    return complete ? Optional.of(join(before.get(), after.get())) : Optional.empty();
  }

  private static int[] join(List<Integer> before, List<Integer> after) {
    var groups = new int[GROUPS];
    for (int i = 0; i < before.size(); i++) {
      groups[i] = before.get(i);
    }
    for (int i = 0; i < after.size(); i++) {
      groups[GROUPS - after.size() + i] = after.get(i);
    }
    return groups;
  }

  /// @param last whether the address ends here, where it may end as IPv4 does
  private static Optional<List<Integer>> parse(String text, boolean last) {
    var groups = new ArrayList<Integer>();
    var parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && parts[i].contains(".")) {
        if (!addV4(parts[i], groups)) {
          return Optional.empty();
        }
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static boolean addV4(String text, List<Integer> groups) {
    var parts = text.split("\\.", -1);
    if (parts.length != 4
        || !Arrays.stream(parts)
            .allMatch(part -> part.matches("\\d{1,3}") && Integer.parseInt(part) <= 255)) {
      return false;
    }
    groups.add(Integer.parseInt(parts[0]) << 8 | Integer.parseInt(parts[1]));
    groups.add(Integer.parseInt(parts[2]) << 8 | Integer.parseInt(parts[3]));
    return true;
  }

  /// All groups in hexadecimal without leading zeros.
  static String print(int[] groups) {
    return Arrays.stream(groups)
        .mapToObj(group -> Integer.toHexString(group & GROUP_MAX))
        .collect(Collectors.joining(":"));
  }
}
