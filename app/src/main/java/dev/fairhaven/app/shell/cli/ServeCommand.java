package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.staff.FirstSignIn;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `serve`: the product, without any demo content.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Starts Fairhaven and runs it until it is stopped with Ctrl-C or SIGTERM.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven serve --data /var/lib/fairhaven --port 9000")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Mixin private ServerOptions server;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var serving = new Serving(data, server, out);
    var firstSignIn = FirstSignIn.in(data.directory());
    return serving.run(
        serving.claim(),
        Map.of(FirstSignIn.SETTING, firstSignIn.file().toString()),
        () -> firstSignIn.read().ifPresent(text -> out.printf("  first  %s%n", text)));
  }
}
