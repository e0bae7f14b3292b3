package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.shell.setup.FirstSigns.Signs;
import dev.fairhaven.app.shell.setup.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How to connect a platform: a key, what to send with it, and what has arrived.
///
/// @param secret the key that was just made; null where none was
/// @param hint the beginning of the last key that was made here; null where none was
/// @param foreignLanguages of the languages of the platform those that are not English
/// @param isSettingUp whether the set-up ends with this page
public record ConnectPage(
    Template template,
    String address,
    @Nullable String secret,
    @Nullable String hint,
    List<Snippet> snippets,
    Signs signs,
    List<String> foreignLanguages,
    boolean isSettingUp) {

  @Override
  public String toString() {
    return "ConnectPage[" + template.name() + "]";
  }
}
