package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.platform.settings.SettingsPermission;
import dev.fairhaven.app.platform.staff.ApiKey;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.KeyPermission;
import dev.fairhaven.app.platform.staff.NewKey;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Ticket;
import dev.fairhaven.app.shell.setup.FirstSigns;
import dev.fairhaven.app.shell.setup.Setup;
import dev.fairhaven.app.shell.setup.SetupState.Step;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/// The page that connects a platform: a key, requests to paste, and lights that go on as things
/// arrive.
@Controller
class ConnectPages {

  static final String PATH = "/connect";

  private static final String VIEW = "shell/setup/connect";
  private static final String KEY_NAME = "First connection";
  private static final String NO_KEY = "YOUR_KEY";
  private static final String ENGLISH = "en";

  /// What the requests on the page need, and no more.
  private static final Set<Scope> SCOPES = Set.of(Scope.EVENTS_WRITE, Scope.FLAGS_WRITE);

  private final Setup setup;
  private final FirstSigns signs;
  private final Settings settings;
  private final ApiKeys keys;
  private final InstantSource clock;

  ConnectPages(
      Setup setup, FirstSigns signs, Settings settings, ApiKeys keys, InstantSource clock) {
    this.setup = setup;
    this.signs = signs;
    this.settings = settings;
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @KeyPermission.Needs(KeyPermission.MANAGE)
  Page show() {
    return page(null);
  }

  /// Uses the template that the set-up offered, and goes on with a key that is ready.
  @PostMapping("/connect/template")
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Reply chooseTemplate(@RequestParam String template, Ticket ticket, Staff staff) {
    return ticket.once(
        PATH,
        () -> {
          setup.choose(template, staff);
          return staff.may(KeyPermission.MANAGE) ? pageWithNewKey(staff) : Redirect.to("/");
        });
  }

  @PostMapping("/connect/key")
  @KeyPermission.Needs(KeyPermission.MANAGE)
  Reply makeKey(Ticket ticket, Staff staff) {
    return ticket.once(PATH, () -> pageWithNewKey(staff));
  }

  /// What has arrived, asked again every few seconds by the page.
  @GetMapping("/connect/signs")
  @KeyPermission.Needs(KeyPermission.MANAGE)
  Page signs() {
    return Page.of("shell/setup/signs", signs.read());
  }

  @PostMapping("/connect/finish")
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Redirect finish(Staff staff) {
    setup.finish(staff);
    return Redirect.to("/", "The set-up is finished");
  }

  private Page pageWithNewKey(Staff staff) {
    var key = new NewKey(KEY_NAME, SCOPES, NewKey.USUAL_REQUESTS_PER_MINUTE);
    return page(keys.create(staff, key).secret());
  }

  private Page page(@Nullable String secret) {
    var template = setup.template();
    return Page.of(
        VIEW,
        new ConnectPage(
            template,
            settings.address(),
            secret,
            hint(),
            Snippet.all(
                settings.address(),
                secret == null ? NO_KEY : secret,
                example("first-event", template.example().event()),
                example("first-flag", template.example().flag())),
            signs.read(),
            foreignLanguages(),
            setup.step() == Step.CONNECT));
  }

  private @Nullable String hint() {
    return keys.list().stream()
        .filter(key -> key.isActive() && key.name().equals(KEY_NAME))
        .map(ApiKey::hint)
        .findFirst()
        .orElse(null);
  }

  private List<String> foreignLanguages() {
    return settings.current().languages().stream()
        .filter(language -> !language.equals(ENGLISH))
        .map(SettingsForm::nameOf)
        .toList();
  }

  /// The example with an id and the time of now, as people write JSON.
  private String example(String id, ObjectNode body) {
    var whole = Json.mapper().createObjectNode();
    whole.put("id", id);
    if (body.has("type")) {
      whole.set("type", body.get("type"));
    }
    whole.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    body.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
    return Json.mapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(whole)
        .replace("\r\n", "\n")
        .replaceAll("(?m)^( *\"[^\"]*\") : ", "$1: ");
  }
}
