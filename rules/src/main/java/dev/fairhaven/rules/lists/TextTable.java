package dev.fairhaven.rules.lists;

import java.util.Arrays;
import java.util.List;

/// Many texts, each with its index, in three arrays: a hash table with open addressing, as one
/// object a text would take several times the room. A part of a text is looked up without copying
/// it.
final class TextTable {

  private static final int NONE = -1;

  private final char[] characters;
  private final int[] ends;
  private final int[] slots;
  private final int mask;

  /// @param texts each once
  TextTable(List<String> texts) {
    this.characters = new char[texts.stream().mapToInt(String::length).sum()];
    this.ends = new int[texts.size()];
    int capacity = Integer.highestOneBit(Math.max(texts.size(), 4) * 2 - 1) * 2;
    this.slots = new int[capacity];
    this.mask = capacity - 1;
    Arrays.fill(slots, NONE);
    int end = 0;
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      text.getChars(0, text.length(), characters, end);
      end += text.length();
      ends[i] = end;
      insert(text, i);
    }
  }

  private void insert(String text, int index) {
    int slot = hash(text, 0) & mask;
    while (slots[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = index;
  }

  private static int hash(String text, int from) {
    int hash = 0;
    for (int i = from; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  /// The index of what is in `text` from `from` on; -1 for none.
  int indexOf(String text, int from) {
    for (int slot = hash(text, from) & mask; slots[slot] != NONE; slot = (slot + 1) & mask) {
      if (isAt(slots[slot], text, from)) {
        return slots[slot];
      }
    }
    return NONE;
  }

  private boolean isAt(int index, String text, int from) {
    int start = start(index);
    int length = text.length() - from;
    if (ends[index] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (characters[start + i] != text.charAt(from + i)) {
        return false;
      }
    }
    return true;
  }

  String text(int index) {
    int start = start(index);
    return new String(characters, start, ends[index] - start);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }
}
