package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.signals.personal.Confidence;
import dev.fairhaven.signals.personal.Mask;
import dev.fairhaven.signals.personal.Mask.Style;
import dev.fairhaven.signals.personal.PersonalData;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import dev.fairhaven.signals.personal.PersonalKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `text personal`: personal data in texts.
@Command(
    name = "personal",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a line for each piece of personal data in a file: line, first and last column, kind, form, how sure it is, country, and what it is. With --mask prints the file without it instead. See docs/personal-data.md for what is found.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  echo \"call (212) 736-5000\" | ./fairhaven text personal --mask labels -")
final class TextPersonalCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A text file in UTF-8, compressed or not; - for standard input.")
  private String file = "";

  @Option(
      names = "--mask",
      paramLabel = "STYLE",
      description =
          "labels, such as [PHONE], or hints, which also tell the last four digits of a card and the like.")
  private @Nullable String mask;

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description =
          "Only these, between commas: e-mail, payment-card, iban, wallet, national-id, document, mac-address, ip-address, phone (default: all).")
  private List<String> kinds = List.of();

  @Option(
      names = "--least",
      paramLabel = "SURE",
      defaultValue = "possible",
      description = "possible, likely or certain (default: ${DEFAULT-VALUE}).")
  private String least = "";

  @Option(
      names = "--regions",
      paramLabel = "COUNTRY",
      split = ",",
      description =
          "Whose phone numbers are known without a country code, in two letters each (default: US,GB,DE,FR,ES,IT,NL,PL,BR,IN).")
  private List<String> regions = PersonalDataFinder.REGIONS;

  @Option(names = "--json", description = "Print a JSON object for each.")
  private boolean isJson;

  @Override
  public Integer call() {
    var finder = finder();
    var wanted = new Mask(style(), kinds(), confidence());
    var out = spec.commandLine().getOut();
    TextLines.read(
        file,
        (number, line) -> {
          if (mask != null) {
            out.println(wanted.apply(line, finder));
          } else {
            finder.find(line).stream()
                .filter(wanted::covers)
                .forEach(
                    data -> out.println(isJson ? json(number, data) : row(number, line, data)));
          }
        });
    out.flush();
    return ExitCodes.OK;
  }

  private PersonalDataFinder finder() {
    try {
      return new PersonalDataFinder(regions);
    } catch (IllegalArgumentException e) {
      throw wrong("--" + e.getMessage());
    }
  }

  private Style style() {
    return switch (mask) {
      case null -> Style.LABELS;
      case "labels" -> Style.LABELS;
      case "hints" -> Style.HINTS;
      default -> throw wrong("--mask: expected labels or hints, got " + mask);
    };
  }

  private Set<PersonalKind> kinds() {
    var found = EnumSet.noneOf(PersonalKind.class);
    for (var name : kinds) {
      found.add(
          PersonalKind.find(name)
              .orElseThrow(() -> wrong("--kinds: expected some of " + names() + ", got " + name)));
    }
    return found.isEmpty() ? EnumSet.allOf(PersonalKind.class) : found;
  }

  private static String names() {
    return Arrays.stream(PersonalKind.values())
        .map(PersonalKind::wireName)
        .collect(Collectors.joining(", "));
  }

  private Confidence confidence() {
    return Confidence.find(least)
        .orElseThrow(() -> wrong("--least: expected possible, likely or certain, got " + least));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String row(int number, String line, PersonalData data) {
    return "%d:%d-%d %s %s %s %s %s"
        .formatted(
            number,
            data.start() + 1,
            data.end(),
            data.kind().wireName(),
            data.form(),
            data.confidence().wireName(),
            data.country() == null ? "-" : data.country(),
            line.substring(data.start(), data.end()));
  }

  private static String json(int number, PersonalData data) {
    var json = Json.mapper().createObjectNode();
    json.put("line", number);
    json.put("start", data.start());
    json.put("end", data.end());
    json.put("kind", data.kind().wireName());
    json.put("form", data.form());
    json.put("confidence", data.confidence().wireName());
    json.put("country", data.country());
    return Json.write(json);
  }
}
