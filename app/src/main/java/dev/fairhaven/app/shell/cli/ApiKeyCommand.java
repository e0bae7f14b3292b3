package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.NewKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `api-key`: the keys that the platform signs its requests with.
@Command(
    name = "api-key",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes API keys, also beside a running instance.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven api-key create --name shop --scopes events:write",
    subcommands = ApiKeyCommand.Create.class)
final class ApiKeyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which verb?");
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Makes a key and prints it, this once.",
      optionListHeading = "%nOptions:%n",
      footerHeading = "%nExample:%n",
      footer = "  ./fairhaven api-key create --name shop --scopes events:write,flags:write")
  static final class Create implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private DataOptions data;

    @Option(
        names = "--name",
        required = true,
        paramLabel = "NAME",
        description = "What the key is called in the console.")
    private String name = "";

    @Option(
        names = "--scopes",
        required = true,
        split = ",",
        paramLabel = "SCOPE",
        description =
            "What it may be used for, with commas between: events:write, flags:write, decisions:read, decisions:write, types:read, types:write …")
    private List<String> scopes = List.of();

    @Option(
        names = "--requests-per-minute",
        paramLabel = "N",
        defaultValue = "" + NewKey.USUAL_REQUESTS_PER_MINUTE,
        description = "How many requests it may make (default: ${DEFAULT-VALUE}).")
    private int requestsPerMinute;

    @Override
    public Integer call() {
      var wanted = EnumSet.noneOf(Scope.class);
      scopes.forEach(scope -> wanted.add(scope(scope)));
      var key = new NewKey(name, wanted, requestsPerMinute);
      try (var features = Features.open(data, AuditLog.class, ApiKeys.class)) {
        spec.commandLine().getOut().println(features.get(ApiKeys.class).create(key).secret());
      }
      return ExitCodes.OK;
    }

    private Scope scope(String text) {
      return Scope.find(text.strip())
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(), "There is no scope " + text + ". Scopes are " + all()));
    }

    private static String all() {
      return Arrays.stream(Scope.values()).map(Scope::wireName).collect(Collectors.joining(", "));
    }
  }
}
