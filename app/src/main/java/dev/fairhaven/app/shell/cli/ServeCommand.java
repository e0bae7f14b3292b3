package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.staff.FirstSignIn;
import dev.fairhaven.app.shell.setup.Setup;
import dev.fairhaven.app.shell.setup.Templates;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  static final String TEMPLATE_SETTING = "fairhaven.setup.template";

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Mixin private ServerOptions server;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description =
          "Sets a new installation up with this template, without the set-up in the browser. './fairhaven templates' lists them.")
  private @Nullable String template;

  @Override
  public Integer call() {
    requireTemplate();
    var out = spec.commandLine().getOut();
    var serving = new Serving(data, server, out);
    var firstSignIn = FirstSignIn.in(data.directory());
    return serving.run(
        serving.claim(),
        settings(firstSignIn),
        product -> {
          tellTemplate(product.get(Setup.class), out);
          firstSignIn.read().ifPresent(text -> out.printf("  first  %s%n", text));
        });
  }

  private void requireTemplate() {
    if (template != null && !Templates.NAMES.contains(template)) {
      throw new ParameterException(
          spec.commandLine(), "--template: expected one of " + String.join(", ", Templates.NAMES));
    }
  }

  private Map<String, Object> settings(FirstSignIn firstSignIn) {
    var settings = new HashMap<String, Object>();
    settings.put(FirstSignIn.SETTING, firstSignIn.file().toString());
    if (template != null) {
      settings.put(TEMPLATE_SETTING, template);
    }
    return settings;
  }

  private void tellTemplate(Setup setup, PrintWriter out) {
    var used = setup.template().name();
    if (template != null && !template.equals(used)) {
      out.printf(
          "  uses   the template %s, chosen earlier; --template is for new installations%n", used);
    }
  }
}
