package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.lists.EntryFilter;
import dev.fairhaven.app.detection.lists.EntryLines;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListedEntry;
import dev.fairhaven.app.detection.lists.PlatformLists;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lists export`: a list as CSV that `lists import` takes.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the entries of a list as CSV, newest first, as `lists import` takes it.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven lists export slurs > slurs.csv")
final class ListsExportCommand implements Callable<Integer> {

  private static final int PAGE = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Parameters(index = "0", paramLabel = "NAME", description = "The list.")
  private String name = "";

  @Override
  public Integer call() {
    try (var features = Features.open(data, AuditLog.class, PlatformLists.class)) {
      return export(features.get(PlatformLists.class), spec.commandLine().getOut());
    } catch (ProblemException e) {
      throw new RefusedException(e.code().title() + ": " + e.getMessage() + ".", e);
    }
  }

  private int export(PlatformLists lists, PrintWriter out) {
    var list = new ListName(name);
    var filter = EntryFilter.ALL;
    int leftOut = 0;
    out.println(String.join(",", EntryLines.COLUMNS));
    var page = lists.entries(list, filter, PAGE);
    while (!page.isEmpty()) {
      var lines = page.stream().filter(entry -> entry.value().lines().count() == 1).toList();
      lines.forEach(entry -> out.println(EntryLines.write(entry)));
      leftOut += page.size() - lines.size();
      filter = new EntryFilter("", place(page.getLast()));
      page = lists.entries(list, filter, PAGE);
    }
    out.flush();
    if (leftOut > 0) {
      spec.commandLine().getErr().println(leftOut + " entries of several lines left out");
    }
    return leftOut == 0 ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private static EntryFilter.Place place(ListedEntry entry) {
    return new EntryFilter.Place(entry.addedAt(), entry.value());
  }
}
