package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.FreshSignIn;
import dev.fairhaven.app.platform.access.KeyId;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.ApiKey;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.KeyPermission;
import dev.fairhaven.app.platform.staff.NewKey;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Ticket;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The API keys: made, listed, revoked.
@Controller
class KeyPages {

  private static final String PATH = "/keys";
  private static final String STAFF_PREFIX = "staff/";
  private static final KeyListPage.Form EMPTY =
      new KeyListPage.Form(
          "", Set.of(Scope.EVENTS_WRITE), Integer.toString(NewKey.USUAL_REQUESTS_PER_MINUTE));

  private final ApiKeys keys;
  private final People people;

  KeyPages(ApiKeys keys, People people) {
    this.keys = keys;
    this.people = people;
  }

  @GetMapping(PATH)
  @KeyPermission.Needs(KeyPermission.MANAGE)
  Page list() {
    return Page.of("platform/staff/keys", model(EMPTY, FieldErrors.NONE));
  }

  @PostMapping(PATH)
  @KeyPermission.Needs(KeyPermission.MANAGE)
  @FreshSignIn
  Reply create(
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<Scope> scopes,
      @RequestParam String requestsPerMinute,
      Ticket ticket,
      Staff staff) {
    var form = new KeyListPage.Form(name, scopes, requestsPerMinute);
    return ticket.once(PATH, () -> create(form, staff));
  }

  private Page create(KeyListPage.Form form, Staff staff) {
    try {
      var key = new NewKey(form.name(), form.scopes(), numberOrZero(form.requestsPerMinute()));
      var issued = keys.create(staff, key);
      return Page.of(
          "platform/staff/secret",
          new SecretPage(
              "Key created",
              "Send it as the header Authorization: Bearer KEY. It is shown only now, and kept as a"
                  + " digest.",
              issued.secret(),
              PATH,
              "Back to API keys"));
    } catch (ProblemException problem) {
      return Page.refused("platform/staff/keys", model(form, FieldErrors.of(problem)));
    }
  }

  @PostMapping("/keys/{id}/revoke")
  @KeyPermission.Needs(KeyPermission.MANAGE)
  Redirect revoke(@PathVariable UUID id, Staff staff) {
    keys.revoke(staff, new KeyId(id));
    return Redirect.to(PATH, "Key revoked; it stops working within two seconds");
  }

  /// Zero is refused with the field's own message.
  private static int numberOrZero(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private KeyListPage model(KeyListPage.Form form, FieldErrors errors) {
    var all = keys.list();
    var makers =
        all.stream()
            .map(ApiKey::createdBy)
            .filter(term -> term.startsWith(STAFF_PREFIX))
            .map(KeyPages::staffId)
            .toList();
    var names = people.names(makers);
    return new KeyListPage(all.stream().map(key -> row(key, names)).toList(), form, errors);
  }

  private static KeyListPage.Row row(ApiKey key, Map<StaffId, String> names) {
    var term = key.createdBy();
    var name = term.startsWith(STAFF_PREFIX) ? names.get(staffId(term)) : null;
    return new KeyListPage.Row(key, name == null ? term : name);
  }

  private static StaffId staffId(String term) {
    return StaffId.parse(term.substring(STAFF_PREFIX.length()));
  }
}
