package dev.fairhaven.app.enforcement.notices;

import java.util.List;
import java.util.stream.Collectors;

/// The text of a notice in parts with headings, from which both a page and plain text can be
/// rendered.
///
/// @param title what was done, in one sentence without a full stop
/// @param parts in reading order; the last one says what the person can do
public record NoticeText(String title, List<Part> parts) {

  public NoticeText {
    parts = List.copyOf(parts);
  }

  /// @param heading a few words
  /// @param paragraphs full sentences, written by us
  /// @param points a list after the paragraphs; may be empty
  /// @param quote the person's own words, after the list; may be empty
  public record Part(String heading, List<String> paragraphs, List<String> points, String quote) {

    public Part {
      paragraphs = List.copyOf(paragraphs);
      points = List.copyOf(points);
    }

    static Part of(String heading, List<String> paragraphs) {
      return new Part(heading, paragraphs, List.of(), "");
    }

    private String plain() {
      var text = new StringBuilder(heading).append('\n');
      paragraphs.forEach(paragraph -> text.append(paragraph).append('\n'));
      points.forEach(point -> text.append("- ").append(point).append('\n'));
      if (!quote.isEmpty()) {
        text.append("“").append(quote).append("”\n");
      }
      return text.toString();
    }
  }

  /// The complete notice as plain text, for mail and messages.
  ///
  /// @param link the address of the notice's page
  public String plain(String link) {
    var body = parts.stream().map(Part::plain).collect(Collectors.joining("\n"));
    return title + ".\n\n" + body + "\n" + link + "\n";
  }
}
