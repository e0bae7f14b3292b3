package dev.fairhaven.app.shell.setup;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/// The templates that come with the product. Thread-safe; each is read once.
@Component("platformTemplates")
public final class Templates {

  /// Every name, in the order in which they are offered.
  public static final List<String> NAMES =
      List.of(
          "social-network",
          "marketplace",
          "messaging-and-dating",
          "game-chat",
          "ai-assistant",
          "mixed",
          "empty");

  /// What a new installation has until somebody chooses.
  public static final String INITIAL = "mixed";

  private final ConcurrentMap<String, Template> read = new ConcurrentHashMap<>();

  public List<Template> all() {
    return NAMES.stream().map(this::get).toList();
  }

  public Optional<Template> find(String name) {
    return NAMES.contains(name) ? Optional.of(get(name)) : Optional.empty();
  }

  /// A template of [#NAMES].
  public Template get(String name) {
    return read.computeIfAbsent(name, TemplateFiles::read);
  }
}
