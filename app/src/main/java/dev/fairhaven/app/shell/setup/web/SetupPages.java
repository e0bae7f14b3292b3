package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.DueStep;
import dev.fairhaven.app.platform.access.During;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.settings.Settings;
import dev.fairhaven.app.platform.settings.SettingsPermission;
import dev.fairhaven.app.platform.staff.PasswordChange;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.shell.setup.Setup;
import dev.fairhaven.app.shell.setup.SetupState.Step;
import dev.fairhaven.app.shell.setup.Templates;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The steps of the set-up. Each is kept when it is sent, so that whoever leaves comes back to the
/// next one. The last one is the page that connects the platform.
@Controller
class SetupPages {

  static final String PATH = "/setup";
  static final String PASSWORD = PATH + "/password";
  static final String PLATFORM = PATH + "/platform";
  static final String TEMPLATE = PATH + "/template";

  private static final String PASSWORD_VIEW = "shell/setup/password";
  private static final String PLATFORM_VIEW = "shell/setup/platform";

  private final Setup setup;
  private final Settings settings;
  private final Templates templates;
  private final People people;

  SetupPages(Setup setup, Settings settings, Templates templates, People people) {
    this.setup = setup;
    this.settings = settings;
    this.templates = templates;
    this.people = people;
  }

  /// Leads to what is to be done next.
  @GetMapping(PATH)
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  @During(DueStep.CHOOSE_PASSWORD)
  Redirect next(Staff staff) {
    if (mustChangePassword(staff)) {
      return Redirect.to(PASSWORD);
    }
    return Redirect.to(
        switch (setup.step()) {
          case PLATFORM -> PLATFORM;
          case TEMPLATE -> TEMPLATE;
          case CONNECT, FINISHED -> ConnectPages.PATH;
        });
  }

  private boolean mustChangePassword(Staff staff) {
    return people.find(staff.id()).filter(StaffMember::mustChangePassword).isPresent();
  }

  @GetMapping(PASSWORD)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.CHOOSE_PASSWORD)
  Reply password(Staff staff) {
    return mustChangePassword(staff)
        ? Page.of(PASSWORD_VIEW, new PasswordStepPage(FormErrors.NONE))
        : Redirect.to(PATH);
  }

  @PostMapping(PASSWORD)
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  @During(DueStep.CHOOSE_PASSWORD)
  Reply changePassword(
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String again,
      Staff staff,
      HttpSession session) {
    if (!password.equals(again)) {
      return refused(new FormErrors(Map.of("again", "Expected the same password again.")));
    }
    try {
      people.changePassword(staff, new PasswordChange(current, password), session.getId());
      return Redirect.to(PATH);
    } catch (ProblemException problem) {
      return refused(FormErrors.of(problem));
    }
  }

  private static Page refused(FormErrors errors) {
    return Page.refused(PASSWORD_VIEW, new PasswordStepPage(errors));
  }

  @GetMapping(PLATFORM)
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Page platform() {
    return Page.of(PLATFORM_VIEW, new PlatformStepPage(SettingsForm.of(settings), FormErrors.NONE));
  }

  @PostMapping(PLATFORM)
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Reply settle(
      @RequestParam String name,
      @RequestParam String address,
      @RequestParam String zone,
      @RequestParam(defaultValue = "") List<String> languages,
      Staff staff) {
    var form = new SettingsForm(name, address, zone, languages);
    try {
      setup.settle(form.parse(settings), staff);
      return Redirect.to(TEMPLATE);
    } catch (ProblemException problem) {
      return Page.refused(PLATFORM_VIEW, new PlatformStepPage(form, FormErrors.of(problem)));
    }
  }

  @GetMapping(TEMPLATE)
  @SettingsPermission.Needs(SettingsPermission.CHANGE)
  Reply template() {
    return setup.step() == Step.PLATFORM
        ? Redirect.to(PLATFORM)
        : Page.of("shell/setup/template", choice());
  }

  private TemplateStepPage choice() {
    return new TemplateStepPage(
        templates.all(), setup.template(), setup.step().isChosen(), setup.isChangeable());
  }
}
