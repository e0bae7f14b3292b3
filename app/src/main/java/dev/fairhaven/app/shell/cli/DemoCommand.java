package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.shell.demo.DemoSettings;
import dev.fairhaven.app.shell.demo.PastMark;
import dev.fairhaven.simulator.CommunityOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `demo`: the product with a simulated community and staff of every role.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Starts Fairhaven with a simulated community and staff of every role; the next start goes on with the same data.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven demo --accounts 10000 --rate 20 --fresh")
final class DemoCommand implements Callable<Integer> {

  /// The simulated community does a little of everything.
  static final String TEMPLATE = "mixed";

  private static final String DIRECTORY = "demo";
  private static final int PER_SECOND_MAX = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Mixin private ServerOptions server;

  @Option(names = "--fresh", description = "Start over: deletes what earlier demos left.")
  private boolean fresh;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which of the possible communities (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Members the community starts with (default: ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "3",
      description = "Events and flags a second in the present (default: ${DEFAULT-VALUE}).")
  private double perSecond;

  @Option(
      names = "--past-days",
      paramLabel = "N",
      defaultValue = "14",
      description =
          "Days of past that the first start writes, with decisions, reviews and appeals (default: ${DEFAULT-VALUE}).")
  private int pastDays;

  @Option(names = "--no-past", description = "Start without a past: the same as --past-days 0.")
  private boolean noPast;

  @Option(
      names = "--report",
      description =
          "Start nothing: run such a community through the rules of the template, in memory, and print how well they catch its campaigns.")
  private boolean isReport;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "60",
      description = "With --report: how long the community lives (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(names = "--json", description = "With --report: print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    requireRanges();
    var out = spec.commandLine().getOut();
    if (isReport) {
      CampaignReportText.print(CampaignReportText.report(seed, accounts, days), isJson, out);
      return ExitCodes.OK;
    }
    var serving = new Serving(data, server, out);
    var endpoint = serving.claim();
    if (fresh || PastMark.isUnfinished(demoDirectory())) {
      deleteEarlierDemo();
    }
    announcePast();
    return serving.run(endpoint, settings(endpoint), _ -> logins().forEach(out::println));
  }

  private void announcePast() {
    if (pastDays() > 0 && !Files.exists(demoDirectory())) {
      var out = spec.commandLine().getOut();
      out.printf("Writing %d days of past first, a few seconds for each%n", pastDays());
      out.flush();
    }
  }

  private int pastDays() {
    return noPast ? 0 : pastDays;
  }

  private void requireRanges() {
    if (accounts < CommunityOptions.ACCOUNTS_MIN || accounts > CommunityOptions.ACCOUNTS_MAX) {
      refuse(
          "--accounts: expected %d to %d"
              .formatted(CommunityOptions.ACCOUNTS_MIN, CommunityOptions.ACCOUNTS_MAX));
    }
    if (!(perSecond > 0 && perSecond <= PER_SECOND_MAX)) {
      refuse("--rate: expected more than 0 and at most " + PER_SECOND_MAX);
    }
    if (pastDays < 0 || pastDays > DemoSettings.PAST_DAYS_MAX) {
      refuse("--past-days: expected 0 to " + DemoSettings.PAST_DAYS_MAX);
    }
  }

  private void refuse(String message) {
    throw new ParameterException(spec.commandLine(), message);
  }

  private Map<String, Object> settings(Endpoint endpoint) {
    return Map.of(
        ServeCommand.TEMPLATE_SETTING,
        TEMPLATE,
        "fairhaven.demo.directory",
        demoDirectory().toString(),
        "fairhaven.demo.url",
        endpoint.localUrl(),
        "fairhaven.demo.seed",
        seed,
        "fairhaven.demo.accounts",
        accounts,
        "fairhaven.demo.per-second",
        perSecond,
        "fairhaven.demo.past-days",
        pastDays(),
        "fairhaven.delivery.allow-private-networks",
        true);
  }

  private Path demoDirectory() {
    return data.directory().resolve(DIRECTORY);
  }

  /// What the first start of the demonstration wrote down.
  private List<String> logins() {
    try {
      return Files.readAllLines(demoDirectory().resolve("logins.txt")).stream()
          .map(line -> "  " + line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes a directory that a demo made, and nothing else.
  ///
  /// @throws RefusedException when it holds something else, or an instance runs on it
  private void deleteEarlierDemo() {
    var directory = data.directory();
    if (data.externalDatabase().isPresent()) {
      throw new RefusedException("--fresh works on the embedded database only.");
    }
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.exists(demoDirectory())) {
      throw new RefusedException(
          directory + " holds no demo; --fresh does not delete what it did not make.");
    }
    Database.open(data).release().run();
    delete(directory);
  }

  private static void delete(Path directory) {
    try (var paths = Files.walk(directory)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
