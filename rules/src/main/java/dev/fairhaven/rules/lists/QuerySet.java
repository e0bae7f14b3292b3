package dev.fairhaven.rules.lists;

import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.signals.terms.NormalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.HighlightsMatch.Hit;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/// Queries in words, all tried on a text in one pass by Lucene's monitor: it looks up which of them
/// may match by the words of the text, and runs only these.
final class QuerySet implements ListSnapshot.Matcher.OfText {

  private static final Cleaner CLEANER = Cleaner.create();

  /// Held, so that it stays as it is set here: Lucene would tell every user of a newer Java that
  /// vectors, which are not used, could be faster.
  private static final Logger ABOUT_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ABOUT_VECTORS.setLevel(Level.SEVERE);
  }

  private static final Comparator<Passage> BY_PLACE =
      Comparator.comparingInt(Passage::start).thenComparingInt(Passage::end);

  private final List<String> texts;
  private final Expiries expiries;
  private final Traits traits;
  private final Monitor monitor;

  QuerySet(Collection<ListEntry> entries, Traits traits) {
    this.texts = entries.stream().map(ListEntry::value).toList();
    this.expiries = new Expiries(entries);
    this.traits = traits;
    this.monitor = monitor(texts);
    // A snapshot is dropped, not closed; the monitor has a thread of its own, which is.
    var closed = monitor;
    CLEANER.register(this, () -> close(closed));
  }

  private static Monitor monitor(List<String> texts) {
    var queries = new ArrayList<MonitorQuery>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      queries.add(new MonitorQuery(Integer.toString(i), WordQuery.require(texts.get(i))));
    }
    try {
      var monitor =
          new Monitor(WordQuery.TEXTS, new TermFilteredPresearcher(), new MonitorConfiguration());
      monitor.register(queries);
      return monitor;
    } catch (IOException e) {
      throw new UncheckedIOException("in memory nothing fails", e);
    }
  }

  private static void close(Monitor monitor) {
    try {
      monitor.close();
    } catch (IOException _) {
      // Nothing is lost: it was in memory only.
    }
  }

  /// The words that made a query match, in the order of the text.
  @Override
  public List<Passage> find(String text, Search search) {
    var form = NormalizedText.of(text);
    var document = new Document();
    document.add(new TextField(WordQuery.FIELD, form.toString(), Store.NO));
    var passages = new ArrayList<Passage>(0);
    try {
      for (var match : monitor.match(document, HighlightsMatch.MATCHER).getMatches()) {
        int entry = Integer.parseInt(match.getQueryId());
        if (isWanted(entry, search)) {
          for (var hit : match.getHits(WordQuery.FIELD)) {
            passages.add(passage(texts.get(entry), hit, form));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("in memory nothing fails", e);
    }
    passages.sort(BY_PLACE);
    return passages.subList(0, Math.min(search.limit(), passages.size()));
  }

  private boolean isWanted(int entry, Search search) {
    return expiries.isCurrent(entry, search.at())
        && traits.isWanted(texts.get(entry), search.selection());
  }

  private static Passage passage(String entry, Hit hit, NormalizedText form) {
    return new Passage(
        entry, form.originalStart(hit.startOffset), form.originalEnd(hit.endOffset - 1), Set.of());
  }
}
