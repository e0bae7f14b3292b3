package dev.fairhaven.app.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What changed between two texts, as the shortest list of pieces kept, removed and added.
///
/// @implNote Longest common subsequence by dynamic programming after cutting off what both have in
///   front and behind. Two middles whose table would exceed [#CELLS_MAX] cells are shown as wholly
///   replaced.
public final class Diff {

  static final int CELLS_MAX = 4_000_000;

  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

  private Diff() {}

  /// What happened to a piece.
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /// @param text one or more pieces, joined
  public record Piece(Fate fate, String text) {}

  /// Line by line, one piece each, without line ends.
  public static List<Piece> lines(String before, String after) {
    return pieces(before.lines().toList(), after.lines().toList());
  }

  /// Word by word, neighbours with the same fate joined.
  public static List<Piece> words(String before, String after) {
    return join(pieces(split(before), split(after)));
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(WORDS.split(text));
  }

  static List<Piece> pieces(List<String> before, List<String> after) {
    int head = commonHead(before, after);
    int tail = commonTail(before, after, head);
    List<Piece> pieces = new ArrayList<>();
    add(pieces, Fate.KEPT, before.subList(0, head));
    addMiddle(
        pieces,
        before.subList(head, before.size() - tail),
        after.subList(head, after.size() - tail));
    add(pieces, Fate.KEPT, before.subList(before.size() - tail, before.size()));
    return pieces;
  }

  private static int commonHead(List<String> before, List<String> after) {
    int limit = Math.min(before.size(), after.size());
    int head = 0;
    while (head < limit && before.get(head).equals(after.get(head))) {
      head++;
    }
    return head;
  }

  private static int commonTail(List<String> before, List<String> after, int head) {
    int limit = Math.min(before.size(), after.size()) - head;
    int tail = 0;
    while (tail < limit
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    return tail;
  }

  private static void addMiddle(List<Piece> pieces, List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > CELLS_MAX) {
      add(pieces, Fate.REMOVED, before);
      add(pieces, Fate.ADDED, after);
      return;
    }
    var common = commonLengths(before, after);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        pieces.add(new Piece(Fate.KEPT, before.get(i++)));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        pieces.add(new Piece(Fate.REMOVED, before.get(i++)));
      } else {
        pieces.add(new Piece(Fate.ADDED, after.get(j++)));
      }
    }
  }

  /// At `[i][j]`, the length of the longest common subsequence of what follows `i` and `j`.
  private static int[][] commonLengths(List<String> before, List<String> after) {
    var common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> texts) {
    texts.forEach(text -> pieces.add(new Piece(fate, text)));
  }

  private static List<Piece> join(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (var piece : pieces) {
      if (!joined.isEmpty() && Objects.equals(joined.getLast().fate(), piece.fate())) {
        var last = joined.removeLast();
        joined.add(new Piece(piece.fate(), last.text() + piece.text()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
