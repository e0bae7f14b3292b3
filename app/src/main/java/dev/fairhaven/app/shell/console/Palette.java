package dev.fairhaven.app.shell.console;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.PaletteResult;
import dev.fairhaven.app.platform.web.PaletteSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Searches everything the console can open.
@Component
public class Palette {

  public static final int QUERY_LENGTH_MAX = 200;

  static final int RESULTS_MAX_PER_KIND = 6;

  private static final Logger LOG = LoggerFactory.getLogger(Palette.class);

  private final List<PaletteSource> sources;

  Palette(List<PaletteSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparingInt(PaletteSource::order)).toList();
  }

  /// What matches `query`, by kind. A source that fails is left out.
  public List<Group> find(String query, Staff staff) {
    var text = query.strip();
    var usable = text.substring(0, Math.min(text.length(), QUERY_LENGTH_MAX));
    List<Group> groups = new ArrayList<>();
    for (var source : sources) {
      var results = find(source, usable, staff);
      if (!results.isEmpty()) {
        groups.add(new Group(source.kind(), results));
      }
    }
    return groups;
  }

  private static List<PaletteResult> find(PaletteSource source, String query, Staff staff) {
    if (query.isEmpty() && !(source instanceof PalettePages)) {
      return List.of();
    }
    try {
      return source.find(query, staff, RESULTS_MAX_PER_KIND);
    } catch (DataAccessException failure) {
      LOG.warn("{} cannot be searched: {}", source.kind(), failure.getClass().getSimpleName());
      return List.of();
    }
  }

  /// @param results best first; never empty
  public record Group(String kind, List<PaletteResult> results) {}
}
