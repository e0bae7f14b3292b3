package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.shell.setup.Template;
import dev.fairhaven.app.shell.setup.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `templates`: what a new installation can start with.
@Command(
    name = "templates",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the templates that a new installation can start with.",
    synopsisSubcommandLabel = "[VERB]",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven templates rules marketplace my-rules",
    subcommands = TemplatesCommand.Rules.class)
final class TemplatesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    for (var template : new Templates().all()) {
      out.printf("%-22s %s%n", template.name(), template.purpose());
      out.printf("%-22s %s%n", "", brings(template));
    }
    return ExitCodes.OK;
  }

  private static String brings(Template template) {
    return "%d item types, %d policies, %d rule files, %d lists"
        .formatted(
            template.itemTypes().size(),
            template.policies().size(),
            template.ruleFiles().size(),
            template.lists().size());
  }

  @Command(
      name = "rules",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Writes the rules of a template, with their tests, to a new directory.",
      parameterListHeading = "%nParameters:%n",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = "  ./fairhaven templates rules marketplace my-rules")
  static final class Rules implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The template.")
    private String name = "";

    @Parameters(
        index = "1",
        paramLabel = "DIR",
        description = "Where the rules go. It must not exist yet.")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
      var template =
          new Templates()
              .find(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "NAME: expected one of " + String.join(", ", Templates.NAMES)));
      if (Files.exists(directory)) {
        throw new RefusedException(directory + " exists already. Choose another directory.");
      }
      new TreeMap<>(template.rules()).forEach(this::write);
      spec.commandLine().getOut().printf("%d files in %s%n", template.rules().size(), directory);
      return ExitCodes.OK;
    }

    private void write(String path, String text) {
      try {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
