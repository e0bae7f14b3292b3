package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The lists a new installation starts with. Rules name them, so they are there even when empty.
final class StarterLists {

  private record Starter(String name, ListKind kind, String description) {}

  private static final List<Starter> ALL =
      List.of(
          new Starter(
              "blocked_domains",
              ListKind.DOMAINS,
              "Sites that may not be linked to. Posts and messages with such a link are removed."),
          new Starter(
              "blocked_networks",
              ListKind.CIDR,
              "Networks known for abuse. Accounts that register from there are looked at."),
          new Starter(
              "link_shorteners",
              ListKind.DOMAINS,
              "Services that hide where a link leads. A lure behind one is looked at."));

  private StarterLists() {}

  static void create(PlatformLists lists, String actor) {
    for (var starter : ALL) {
      var name = new ListName(starter.name());
      lists.create(name, starter.kind(), starter.description(), actor);
      lists.add(name, entries(starter.name()), actor);
    }
  }

  private static List<NewEntry> entries(String name) {
    try (var stream = StarterLists.class.getResourceAsStream("/starter/lists/" + name + ".txt")) {
      var text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return lines(text).map(NewEntry::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }
}
