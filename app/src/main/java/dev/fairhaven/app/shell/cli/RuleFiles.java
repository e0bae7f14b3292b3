package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.decisions.log.Actions;
import dev.fairhaven.app.detection.rulesets.RuleLibrary;
import dev.fairhaven.app.detection.rulesets.RuleVocabulary;
import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Message;
import dev.fairhaven.rules.Message.Severity;
import dev.fairhaven.rules.Sources;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The rule files of a directory, compiled without a database.
final class RuleFiles {

  private static final RuleLibrary LIBRARY = RuleLibrary.of(new OfflineWords());

  private final Sources sources;

  private RuleFiles(Sources sources) {
    this.sources = sources;
  }

  /// @throws RefusedException when there are no rules to read
  static RuleFiles read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RefusedException("There is no directory " + directory + ".");
    }
    try {
      return new RuleFiles(Sources.read(directory));
    } catch (UncheckedIOException e) {
      throw new RefusedException(directory + " cannot be read: " + e.getCause(), e);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(directory + ": " + e.getMessage() + ".", e);
    }
  }

  Sources sources() {
    return sources;
  }

  int count() {
    return sources.all().size();
  }

  /// As publishing compiles them, but for the policy sections that exist.
  Compilation check() {
    return LIBRARY.compile(sources);
  }

  /// Whatever verdicts they declare and sections they cite, so that rules written elsewhere can be
  /// tried.
  Compilation compile() {
    return compileFiles(sources);
  }

  /// The same for other files.
  static Compilation compileFiles(Sources sources) {
    return LIBRARY.recompile(sources);
  }

  static Compilation compile(Sources sources) {
    return LIBRARY.recompile(sources);
  }

  /// Errors first, then warnings, each kind counted and in order of place.
  static void print(List<Message> messages, PrintWriter out) {
    for (var severity : Severity.values()) {
      var some = messages.stream().filter(message -> message.severity() == severity).toList();
      if (!some.isEmpty()) {
        out.println(Message.rendered(some));
      }
    }
  }

  private record OfflineWords() implements RuleVocabulary {

    private static final Pattern SECTION = Pattern.compile("[1-9][0-9]*(\\.[1-9][0-9]*)*");

    @Override
    public boolean isVerdict(String verdict) {
      return Actions.ofVerdict(verdict).isPresent();
    }

    @Override
    public String verdicts() {
      return Actions.VERDICTS;
    }

    @Override
    public boolean isSection(String number) {
      return SECTION.matcher(number).matches();
    }
  }
}
