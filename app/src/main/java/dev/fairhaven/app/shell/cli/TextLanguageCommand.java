package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.language.FoundLanguage;
import dev.fairhaven.signals.language.LanguageFinder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `text language`: the languages of texts.
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints the language of each line of a file and the line itself, between them a tab: two letters of ISO 639-1 where it has them, or - where it is doubtful.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven text language comments.txt | cut -f1 | sort | uniq -c")
final class TextLanguageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A text file in UTF-8, compressed or not; - for standard input.")
  private String file = "";

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    TextLines.read(file, (_, line) -> out.println(code(line) + "\t" + line));
    out.flush();
    return ExitCodes.OK;
  }

  private static String code(String line) {
    return LanguageFinder.shared().find(line).map(FoundLanguage::code).orElse("-");
  }
}
