package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.DecisionFilter;
import dev.fairhaven.app.decisions.log.Verdicts;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.platform.web.Chip;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Query;
import dev.fairhaven.app.platform.web.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The list of decisions with its filters.
///
/// @param query the filters as they appear in the URL
/// @param types the declared item types, as filter options
public record DecisionListPage(
    Query query,
    List<Chip> chips,
    List<DecisionLine> lines,
    Pager pager,
    List<Policy> policies,
    List<String> types) {

  public String value(String name) {
    return query.find(name).orElse("");
  }

  public String csvHref() {
    return query.without("before").at("/decisions.csv").href();
  }

  public List<Option> verdicts() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Any"));
    options.add(new Option(DecisionFilter.ACTED, "All but allow"));
    options.addAll(Verdicts.options());
    return options;
  }

  public List<Option> deciders() {
    return List.of(
        new Option("", "Anybody"),
        new Option("rules", "Rules"),
        new Option("person", "A person"),
        new Option("platform", "Fairhaven itself"));
  }

  public List<Option> sections() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Any"));
    for (var policy : policies) {
      policy
          .sections()
          .forEach(
              section ->
                  options.add(
                      new Option(section.number(), section.number() + " " + section.title())));
    }
    return options;
  }

  public List<Option> itemTypes() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Any"));
    types.forEach(type -> options.add(new Option(type, type)));
    return options;
  }

  public List<Option> ranges() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Any time"));
    Arrays.stream(TimeRange.values())
        .forEach(range -> options.add(new Option(range.wireName(), range.label())));
    return options;
  }
}
