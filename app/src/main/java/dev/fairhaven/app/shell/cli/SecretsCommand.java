package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.secrets.KeyFile;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `secrets`: the keys that secrets in the database are sealed with.
@Command(
    name = "secrets",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Changes the key that secrets in the database are sealed with.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven secrets rotate",
    subcommands = SecretsCommand.Rotate.class)
final class SecretsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Puts a new key first in the key file of a data directory. The next start seals all secrets with it; then the lines below the first can be deleted.",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = "  ./fairhaven secrets rotate --data /var/lib/fairhaven")
  static final class Rotate implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data;

    @Override
    public Integer call() {
      var file = KeyFile.in(data.directory());
      if (!Files.exists(file.path())) {
        throw new RefusedException("There is no key file " + file.path() + ".");
      }
      int keys = file.addKey();
      spec.commandLine()
          .getOut()
          .printf(
              "%s has %d keys now. Restart the product to use the new one.%n", file.path(), keys);
      return ExitCodes.OK;
    }
  }
}
