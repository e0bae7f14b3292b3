package dev.fairhaven.rules.eval;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Every feature of the files that were run for one event, by name, in the order of definition. A
/// view of what was computed: no feature is copied, however many there are.
final class ExportedFeatures extends AbstractMap<String, @Nullable Object>
    implements SequencedMap<String, @Nullable Object> {

  private final Executor executor;
  private final Frame frame;
  private final int[] units;
  private final int size;

  /// @param units in the order they were run
  ExportedFeatures(Executor executor, Frame frame, int[] units) {
    this.executor = executor;
    this.frame = frame;
    this.units = units;
    int count = 0;
    for (int unit : units) {
      count += executor.units[unit].exported().length;
    }
    this.size = count;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    var slot = executor.exported.get(name);
    return slot == null || !frame.isComputed(slot) ? null : frame.plain(slot);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    var slot = executor.exported.get(name);
    return slot != null && frame.isComputed(slot);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
    for (int unit : units) {
      for (int slot : executor.units[unit].exported()) {
        action.accept(executor.name(slot), frame.plain(slot));
      }
    }
  }

  @Override
  public SequencedMap<String, @Nullable Object> reversed() {
    return new LinkedHashMap<String, @Nullable Object>(this).reversed();
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {
    @Override
    public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
      return new EntryIterator();
    }

    @Override
    public int size() {
      return size;
    }
  }

  private final class EntryIterator implements Iterator<Map.Entry<String, @Nullable Object>> {
    private int unit;
    private int next;

    @Override
    public boolean hasNext() {
      while (unit < units.length && next == executor.units[units[unit]].exported().length) {
        unit++;
        next = 0;
      }
      return unit < units.length;
    }

    @Override
    public Map.Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int slot = executor.units[units[unit]].exported()[next++];
      return new SimpleImmutableEntry<>(executor.name(slot), frame.plain(slot));
    }
  }
}
