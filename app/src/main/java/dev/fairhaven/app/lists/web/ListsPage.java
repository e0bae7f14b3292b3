package dev.fairhaven.app.lists.web;

import dev.fairhaven.app.lists.PlatformList;
import dev.fairhaven.app.web.Option;
import dev.fairhaven.rules.lists.ListKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// All lists, and the form for another one.
///
/// @param form what was written into it, by field
/// @param errors what is wrong with it, by field
public record ListsPage(
    List<PlatformList> lists, Map<String, String> form, Map<String, String> errors) {

  public List<Option> kinds() {
    return Arrays.stream(ListKind.values())
        .map(kind -> new Option(kind.wireName(), Kinds.words(kind)))
        .toList();
  }
}
