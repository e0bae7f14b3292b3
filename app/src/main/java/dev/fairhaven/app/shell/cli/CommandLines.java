package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.audit.AuditHead;
import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.PostgresException;
import dev.fairhaven.app.shell.backup.BackupException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Makes the command line with all its verbs and its way of speaking about mistakes.
public final class CommandLines {

  private CommandLines() {}

  public static CommandLine create() {
    return new CommandLine(new FairhavenCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(AuditHead.class, CommandLines::head)
        .setParameterExceptionHandler((mistake, _) -> explain(mistake))
        .setExecutionExceptionHandler((failure, verb, _) -> report(failure, verb));
  }

  private static AuditHead head(String text) {
    try {
      return AuditHead.parse(text);
    } catch (IllegalArgumentException _) {
      throw new TypeConversionException(
          "expected POSITION:HASH, a number and 64 hexadecimal digits, found '" + text + "'");
    }
  }

  /// Says what is wrong, what was perhaps meant, and what there is.
  private static int explain(ParameterException mistake) {
    var verb = mistake.getCommandLine();
    var out = verb.getErr();
    out.println(verb.getColorScheme().errorText(mistake.getMessage()));
    UnmatchedArgumentException.printSuggestions(mistake, out);
    out.println();
    verb.usage(out);
    return ExitCodes.USAGE;
  }

  /// What the person can do something about is told in a sentence; anything else is a bug and shows
  /// where it is.
  private static int report(Exception failure, CommandLine verb) {
    var out = verb.getErr();
    return switch (failure) {
      case RefusedException _, DirectoryInUseException _, PostgresException _ -> {
        out.println(verb.getColorScheme().errorText(failure.getMessage()));
        yield ExitCodes.REFUSED;
      }
      case StartFailedException _, BackupException _ -> {
        out.println(verb.getColorScheme().errorText(failure.getMessage()));
        yield ExitCodes.FAILED;
      }
      default -> {
        failure.printStackTrace(out);
        yield ExitCodes.FAILED;
      }
    };
  }
}
