package dev.fairhaven.app.shell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A public list of words, read as it is published: its grades, classes, languages and exceptions
/// become those of entries.
enum Lexicon {
  /// Surge AI's profanity list: CSV with a class and a grade of three.
  SURGE(TableLexicons::surge),
  /// The List of Dirty, Naughty, Obscene, and Otherwise Bad Words: words by language.
  LDNOOBW(JsonLexicons::ldnoobw),
  /// dsojevic's profanity list: alternatives with a grade of four, a class, and exceptions.
  DSOJEVIC(JsonLexicons::dsojevic),
  /// Ofcom's potentially offensive language: TSV of class, word and grade of four, no heading.
  OFCOM(TableLexicons::ofcom),
  /// CONDA's lexicon of game chat: CSV whose column `T` has toxic words.
  CONDA(TableLexicons::conda);

  /// All of them, for messages.
  static final String NAMES =
      Arrays.stream(values()).map(Lexicon::wireName).collect(Collectors.joining(", "));

  private final Reader reader;

  Lexicon(Reader reader) {
    this.reader = reader;
  }

  /// Reads the words of a file; rows that are not as published have a problem.
  @FunctionalInterface
  private interface Reader {
    void read(Path file, LexiconRows rows) throws IOException;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Lexicon> find(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /// @throws RefusedException when it cannot be read, or has no row as published
  EntryFile read(Path file) throws IOException {
    var rows = new LexiconRows();
    reader.read(file, rows);
    if (rows.hasNone()) {
      throw new RefusedException(file + ": no row as " + wireName() + " has them.");
    }
    return new EntryFile("row", rows.lines());
  }
}
