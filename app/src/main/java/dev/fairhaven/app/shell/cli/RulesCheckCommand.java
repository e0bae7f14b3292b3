package dev.fairhaven.app.shell.cli;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.RuleSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rules check`: says what publishing these rules would say.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Compiles rule files as publishing them would, and says what is wrong with them and where; of policy sections it checks only the form, since it asks no database which there are.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven rules check my-rules")
final class RulesCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "Directory with main.sml, the files it imports, and config/*.yaml.")
  private Path directory = Path.of(".");

  @Override
  public Integer call() {
    var files = RuleFiles.read(directory);
    var err = spec.commandLine().getErr();
    return switch (files.check()) {
      case Compiled(var ruleSet, var warnings) -> {
        RuleFiles.print(warnings, err);
        spec.commandLine().getOut().println(summary(files, ruleSet));
        yield ExitCodes.OK;
      }
      case Rejected(var messages) -> {
        RuleFiles.print(messages, err);
        yield ExitCodes.FAILED;
      }
    };
  }

  private static String summary(RuleFiles files, RuleSet ruleSet) {
    int rules = ruleSet.rules().size();
    int features = ruleSet.features().size() - rules;
    return "%s, %s, %s: fine"
        .formatted(
            counted(files.count(), "file"), counted(rules, "rule"), counted(features, "feature"));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
