package dev.fairhaven.rules.syntax;

/// A token of a file.
///
/// @param start where it begins in the text of the file, in UTF-16 units
record Token(Kind kind, String text, int start) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  boolean is(Kind kind, String text) {
    return this.kind == kind && this.text.equals(text);
  }
}
