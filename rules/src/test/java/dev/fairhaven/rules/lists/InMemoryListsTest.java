package dev.fairhaven.rules.lists;

import java.util.List;

class InMemoryListsTest extends ListsContract {

  @Override
  protected Lists having(String name, ListKind kind, List<ListEntry> entries) {
    return Lists.of(List.of(ListSnapshot.of(name, kind, 1, entries)));
  }
}
