package dev.fairhaven.app.shell.cli;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.tests.RuleTests;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rules test`: runs the tests beside the rules.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Compiles rule files as publishing them would and runs their tests, the files tests/*.yaml; says for each test that fails which event differs and how.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven rules test my-rules")
final class RulesTestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "Directory with main.sml, the files it imports, config/*.yaml and tests/*.yaml.")
  private Path directory = Path.of(".");

  @Override
  public Integer call() {
    return switch (RuleFiles.read(directory).check()) {
      case Compiled(var ruleSet, _) -> test(ruleSet);
      case Rejected(var messages) -> {
        RuleFiles.print(messages, spec.commandLine().getErr());
        yield ExitCodes.FAILED;
      }
    };
  }

  private int test(RuleSet ruleSet) {
    var report = RuleTests.run(ruleSet);
    spec.commandLine().getOut().println(report.rendered());
    return report.passed() ? ExitCodes.OK : ExitCodes.FAILED;
  }
}
