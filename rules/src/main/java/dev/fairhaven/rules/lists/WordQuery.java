package dev.fairhaven.rules.lists;

import dev.fairhaven.signals.terms.NormalizedText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A query in words, as Lucene's classic parser reads it, of which the part that asks about one
/// text is allowed: words, `"phrases"`, words near each other (`"one other"~5`), beginnings of
/// words (`begin*`), `AND`, `OR`, `NOT`, `+`, `-` and brackets. Two words without a sign between
/// them mean either of them.
///
/// Refused is what could mean something else than its author thinks, or take long: fields, regular
/// expressions, wildcards elsewhere, ranges, weights, and queries that only say what must not be
/// there.
final class WordQuery {

  static final String FIELD = "text";

  /// Words and phrases of a query.
  static final int CLAUSES_MAX = 64;

  /// How far apart the words of a phrase may be.
  static final int DISTANCE_MAX = 100;

  static final int NESTING_MAX = 16;

  /// Fewer letters would stand for too many words.
  private static final int PREFIX_LENGTH_MIN = 2;

  /// Cuts a text in its normalised form into words, by the rules of Unicode.
  static final Analyzer TEXTS = new Words(false);

  private static final Analyzer QUERIES = new Words(true);

  private WordQuery() {}

  /// @throws IllegalArgumentException if it is none
  static Query require(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("an entry is no query of words"));
  }

  static Optional<Query> parse(String text) {
    if (nesting(text) > NESTING_MAX) {
      return Optional.empty();
    }
    try {
      var query = new Parser().parse(text);
      return isUsable(query) && clauses(query) <= CLAUSES_MAX
          ? Optional.of(query)
          : Optional.empty();
    } catch (ParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int nesting(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /// Whether it is made of what is allowed, and asks for something.
  private static boolean isUsable(Query query) {
    return switch (query) {
      case TermQuery _ -> true;
      case PhraseQuery phrase -> phrase.getSlop() <= DISTANCE_MAX;
      case PrefixQuery prefix -> prefix.getPrefix().text().length() >= PREFIX_LENGTH_MIN;
      case BooleanQuery all ->
          all.clauses().stream().anyMatch(each -> !each.isProhibited())
              && all.clauses().stream().map(BooleanClause::getQuery).allMatch(WordQuery::isUsable);
      default -> false;
    };
  }

  private static int clauses(Query query) {
    return query instanceof BooleanQuery all
        ? all.clauses().stream().mapToInt(each -> clauses(each.getQuery())).sum()
        : 1;
  }

  /// Knows one field, and nobody may name it.
  private static final class Parser extends QueryParser {

    Parser() {
      super(FIELD, QUERIES);
    }

    private static ParseException refused(String what) {
      return new ParseException("expected no " + what);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      return inField(field, super.getFieldQuery(field, text, quoted));
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      return inField(field, super.getFieldQuery(field, text, slop));
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
      return inField(field, super.getPrefixQuery(field, text));
    }

    private static Query inField(String field, Query query) throws ParseException {
      if (!field.equals(FIELD)) {
        throw refused("field");
      }
      return query;
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
      throw refused("wildcard but at the end of a word");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
      throw refused("regular expression");
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      throw refused("word that is only like it");
    }

    @Override
    protected Query getRangeQuery(
        String field, String from, String to, boolean fromIncluded, boolean toIncluded)
        throws ParseException {
      throw refused("range");
    }
  }

  /// Words of a text that is normalised already, or that is to be.
  private static final class Words extends Analyzer {

    private final boolean normalises;

    Words(boolean normalises) {
      this.normalises = normalises;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new StandardTokenizer());
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return normalises ? normalised(reader) : reader;
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
      return initReader(field, reader);
    }

    private static Reader normalised(Reader reader) {
      var text = new StringWriter();
      try {
        reader.transferTo(text);
      } catch (IOException e) {
        throw new UncheckedIOException("in memory nothing fails", e);
      }
      return new StringReader(NormalizedText.of(text.toString()).toString());
    }
  }
}
