package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.lists.Addition;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.NewDetails;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lists`: what rules look things up in.
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Fills the lists that rules look things up in, also beside a running instance.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven lists import scam_domains domains.txt --kind domains",
    subcommands = {ListsCommand.Import.class, ListsExportCommand.class})
final class ListsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Adds what is in a file to a list, and makes the list if there is none. A running instance sees the entries within two seconds. Entries that are there already get what is new beside the value.",
      parameterListHeading = "%nParameters:%n",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = "  ./fairhaven lists import bad_networks ipsum.txt.gz --kind cidr --expires 30d")
  static final class Import implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data;

    @Parameters(index = "0", paramLabel = "NAME", description = "The list.")
    private String name = "";

    @Parameters(
        index = "1",
        paramLabel = "FILE",
        description =
            "One entry a line, CSV with the heading value and others such as reason, expires_at, severity, category, language, owner, inside and exceptions, or a JSON array of texts or of objects with these; gzip or not.")
    private Path file = Path.of("");

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description =
            "What the entries of a new list are: values, cidr, domains, terms, patterns or"
                + " queries.")
    private @Nullable String kind;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        description = "Why they are in the list, for entries that bring no reason of their own.")
    private String reason = "";

    @Option(
        names = "--format",
        paramLabel = "NAME",
        description =
            "Takes FILE for a public lexicon as it is published, with its severities, categories, languages and exceptions: surge, ldnoobw, dsojevic, ofcom or conda. A new list is then one of terms.")
    private @Nullable String format;

    @Option(
        names = "--column",
        paramLabel = "NAME",
        description =
            "Takes FILE for a table that was made for something else, such as a lexicon, and the entries from this column: CSV or TSV with a heading, JSON lines, a JSON array of objects, or a JSON object of arrays, with the columns key and value.")
    private @Nullable String column;

    @Option(
        names = "--why",
        paramLabel = "NAME,…",
        split = ",",
        description = "With --column: columns that together are the reason.")
    private List<String> why = List.of();

    @Option(
        names = "--only",
        paramLabel = "NAME=VALUE",
        description = "With --column: only rows with this value in this column.")
    private Map<String, String> only = Map.of();

    @Option(
        names = "--split",
        paramLabel = "TEXT",
        description = "With --column: what stands between several entries of one row.")
    private String split = "";

    @Option(
        names = "--severity",
        paramLabel = "WORD",
        description =
            "How much harm they do, for entries that do not say: low, moderate, serious or critical.")
    private String severity = "";

    @Option(
        names = "--category",
        paramLabel = "WORD",
        description =
            "What they are, for entries that do not say: hate, sexual or any word of your own.")
    private String category = "";

    @Option(
        names = "--language",
        paramLabel = "TAG",
        description = "Their language, for entries that do not say, such as en or pt-BR.")
    private String language = "";

    @Option(
        names = "--owner",
        paramLabel = "NAME",
        description = "Who answers for them, for entries that do not say.")
    private String owner = "";

    @Option(
        names = "--inside",
        description =
            "Terms match inside longer words too, but for their exceptions: see how often innocent words do.")
    private boolean isInside;

    @Option(
        names = "--expires",
        paramLabel = "DAYS",
        description = "After how many days they expire, such as 30d (default: never).")
    private @Nullable String expires;

    @Override
    public Integer call() throws IOException {
      var expiresAt = expiresAt();
      var details = new NewDetails(severity, category, language, owner, isInside, List.of());
      try (var features = Features.open(data, AuditLog.class, PlatformLists.class)) {
        var lists = features.get(PlatformLists.class);
        var list = new ListName(name);
        var known = lists.find(list);
        var wanted = known.isPresent() ? known.get().kind() : newKind();
        var entries = read(wanted);
        if (known.isEmpty()) {
          lists.create(list, wanted, "", "cli");
        }
        var complete = entries.complete(reason, expiresAt, details);
        return report(entries, lists.add(list, complete, "cli"));
      } catch (ProblemException e) {
        throw new RefusedException(e.code().title() + ": " + e.getMessage() + ".", e);
      }
    }

    private EntryFile read(ListKind wanted) throws IOException {
      if (format != null) {
        return lexicon(format).read(file);
      }
      return column == null
          ? EntryFile.read(file, wanted)
          : new EntryTable(column, why, only, split).read(file);
    }

    private Lexicon lexicon(String wireName) {
      if (column != null) {
        throw new ParameterException(
            spec.commandLine(), "Give one of --format and --column, not both.");
      }
      return Lexicon.find(wireName)
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(),
                      "--format: expected one of " + Lexicon.NAMES + ", got " + wireName + "."));
    }

    private ListKind newKind() {
      if (format != null && kind == null) {
        return ListKind.TERMS;
      }
      return ListKind.find(kind == null ? "" : kind)
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(),
                      "There is no list "
                          + name
                          + " yet. Say what it holds: --kind values, cidr, domains, terms, patterns or"
                          + " queries."));
    }

    private @Nullable Instant expiresAt() {
      if (expires == null) {
        return null;
      }
      if (!expires.matches("[1-9][0-9]{0,3}d")) {
        throw new ParameterException(spec.commandLine(), "--expires: expected days, such as 30d.");
      }
      var days = Long.parseLong(expires.substring(0, expires.length() - 1));
      return Instant.now().plus(Duration.ofDays(days));
    }

    private int report(EntryFile entries, Addition addition) {
      var problems = entries.problems(addition);
      var err = spec.commandLine().getErr();
      problems.stream().limit(PROBLEMS_SHOWN).forEach(err::println);
      if (problems.size() > PROBLEMS_SHOWN) {
        err.println("and " + (problems.size() - PROBLEMS_SHOWN) + " more");
      }
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d added, %d renewed, %d refused%n",
              name, addition.added(), addition.renewed(), problems.size());
      return problems.isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }
}
