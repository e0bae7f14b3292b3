package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.platform.settings.SettingsPermission;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.shell.setup.Setup;
import dev.fairhaven.app.shell.setup.Templates;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the set-up asked for, to be read and changed later.
@Controller
class SettingsPages {

  static final String PATH = "/settings";

  private static final String VIEW = "shell/setup/settings";

  private final Settings settings;
  private final Setup setup;
  private final Templates templates;

  SettingsPages(Settings settings, Setup setup, Templates templates) {
    this.settings = settings;
    this.setup = setup;
    this.templates = templates;
  }

  @GetMapping(PATH)
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Page show() {
    return Page.of(VIEW, page(SettingsForm.of(settings), FormErrors.NONE));
  }

  @PostMapping(PATH)
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Reply change(
      @RequestParam String name,
      @RequestParam String address,
      @RequestParam String zone,
      @RequestParam(defaultValue = "") List<String> languages,
      Staff staff) {
    var form = new SettingsForm(name, address, zone, languages);
    try {
      settings.change(form.parse(settings), staff.auditName());
      return Redirect.to(PATH, "Settings saved");
    } catch (ProblemException problem) {
      return Page.refused(VIEW, page(form, FormErrors.of(problem)));
    }
  }

  @PostMapping("/settings/template")
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Redirect chooseTemplate(@RequestParam String template, Staff staff) {
    setup.choose(template, staff);
    return Redirect.to(PATH, "The template " + setup.template().title() + " is in use");
  }

  private SettingsPage page(SettingsForm form, FormErrors errors) {
    return new SettingsPage(
        form,
        errors,
        new TemplateStepPage(templates.all(), setup.template(), true, setup.isChangeable()));
  }
}
