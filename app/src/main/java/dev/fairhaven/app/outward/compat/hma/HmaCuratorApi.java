package dev.fairhaven.app.outward.compat.hma;

import dev.fairhaven.app.detection.hashbanks.Bank;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankProblem;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.EntryState;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.NewEntry;
import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.JsonBody;
import dev.fairhaven.app.platform.web.WebProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Banks on the API of Hasher-Matcher-Actioner, its curator. Names are in upper case there; here a
/// bank is the one with the same name in lower case.
@RestController
@RequestMapping(HmaDialect.PREFIX + "/c")
class HmaCuratorApi {

  private static final JsonBody BODY =
      new JsonBody(BankProblem.INVALID_ENTRY, WebProblem.BODY_TOO_LARGE, 64 * 1024);

  private final HashBanks banks;
  private final HmaMedia media;

  HmaCuratorApi(HashBanks banks, HmaMedia media) {
    this.banks = banks;
    this.media = media;
  }

  @NeedsScope(Scope.BANKS_READ)
  @GetMapping("/banks")
  ArrayNode all() {
    var array = Json.mapper().createArrayNode();
    banks.all().forEach(bank -> array.add(json(bank)));
    return array;
  }

  private static ObjectNode json(Bank bank) {
    var settings = bank.settings();
    return Json.mapper()
        .createObjectNode()
        .put("name", Hma.name(bank.name()))
        .put("matching_enabled_ratio", settings.enabled() ? settings.sampling() / 100.0 : 0.0);
  }

  @NeedsScope(Scope.BANKS_WRITE)
  @PostMapping("/banks")
  @ResponseStatus(HttpStatus.CREATED)
  ObjectNode create(InputStream body, ApiCaller caller) throws IOException {
    var request = object(body);
    var name = Hma.bankName(request.path("name").asString(""));
    var settings = with(BankSettings.USUAL, request);
    return json(banks.create(name, settings, caller.auditName()));
  }

  /// Takes over `enabled` and `enabled_ratio`.
  private static BankSettings with(BankSettings settings, JsonNode request) {
    var ratio = request.path("enabled_ratio");
    var enabled = request.path("enabled");
    double share =
        ratio.isMissingNode()
            ? enabled.isMissingNode()
                ? settings.enabled() ? settings.sampling() / 100.0 : 0
                : enabled.asBoolean(true) ? 1 : 0
            : ratio.asDouble(-1);
    if (!(share >= 0 && share <= 1)) {
      throw invalid("/enabled_ratio", "a number from 0 to 1");
    }
    int sampling = (int) Math.round(100 * share);
    return new BankSettings(
        settings.purpose(),
        settings.description(),
        settings.threshold(),
        sampling == 0 ? settings.sampling() : sampling,
        settings.floodLimit(),
        settings.keepsPictures(),
        sampling > 0);
  }

  @NeedsScope(Scope.BANKS_READ)
  @GetMapping("/bank/{name}")
  ObjectNode one(@PathVariable String name) {
    return json(banks.require(Hma.bankName(name)));
  }

  @NeedsScope(Scope.BANKS_WRITE)
  @PutMapping("/bank/{name}")
  ObjectNode change(@PathVariable String name, InputStream body, ApiCaller caller)
      throws IOException {
    var request = object(body);
    if (request.has("name")) {
      throw invalid("/name", "no new name: banks cannot be renamed, as rules name them");
    }
    var bank = banks.require(Hma.bankName(name));
    banks.change(bank.name(), with(bank.settings(), request), caller.auditName());
    return json(banks.require(bank.name()));
  }

  @NeedsScope(Scope.BANKS_WRITE)
  @DeleteMapping("/bank/{name}")
  ObjectNode delete(@PathVariable String name, ApiCaller caller) {
    banks.delete(Hma.bankName(name), caller.auditName());
    return Json.mapper().createObjectNode().put("message", "Done");
  }

  /// Adds a picture that is sent as the part `photo`, or fetched.
  @NeedsScope(Scope.BANKS_WRITE)
  @PostMapping("/bank/{name}/content")
  ObjectNode addContent(
      @PathVariable String name,
      @RequestParam(name = "url", required = false) @Nullable String url,
      HttpServletRequest request,
      ApiCaller caller)
      throws IOException {
    var bank = banks.require(Hma.bankName(name));
    var picture = media.read(url, request);
    var entry = new NewEntry(picture.signals(), true, "", NewEntry.TEAM, picture.miniature());
    return added(bank.name(), entry, caller);
  }

  private ObjectNode added(BankName bank, NewEntry entry, ApiCaller caller) {
    var addition = banks.add(bank, List.of(entry), caller.auditName());
    var answer = Json.mapper().createObjectNode();
    answer.put("id", addition.entries().firstEntry().getValue());
    answer.set("signals", Hma.signals(entry.signals()));
    return answer;
  }

  @NeedsScope(Scope.BANKS_WRITE)
  @PostMapping("/bank/{name}/signal")
  ObjectNode addSignals(@PathVariable String name, InputStream body, ApiCaller caller)
      throws IOException {
    var bank = banks.require(Hma.bankName(name));
    var signals = Hma.signals(object(body));
    return added(bank.name(), NewEntry.of(signals, true, ""), caller);
  }

  @NeedsScope(Scope.BANKS_READ)
  @GetMapping("/bank/{name}/content/{id}")
  ObjectNode content(@PathVariable String name, @PathVariable long id) {
    var bank = banks.require(Hma.bankName(name));
    var entry = banks.requireEntry(bank, id);
    var answer = Json.mapper().createObjectNode();
    answer.put("id", entry.id());
    answer.put("disable_until_ts", entry.state() == EntryState.ACTIVE ? 0 : 1);
    answer.putObject("collab_metadata");
    answer.putNull("original_media_uri");
    answer.set("bank", json(bank));
    answer.set("signals", Hma.signals(entry.signals()));
    return answer;
  }

  /// Switches an entry on with `disable_until_ts` 0 and off with 1.
  @NeedsScope(Scope.BANKS_WRITE)
  @PutMapping("/bank/{name}/content/{id}")
  ObjectNode changeContent(
      @PathVariable String name, @PathVariable long id, InputStream body, ApiCaller caller)
      throws IOException {
    var bank = banks.require(Hma.bankName(name));
    banks.requireEntry(bank, id);
    long until = object(body).path("disable_until_ts").asLong(-1);
    if (until != 0 && until != 1) {
      throw invalid("/disable_until_ts", "0 to switch the entry on, or 1 to switch it off");
    }
    var state = until == 0 ? EntryState.ACTIVE : EntryState.DISABLED;
    banks.setState(bank.name(), List.of(id), state, caller.auditName());
    return content(name, id);
  }

  @NeedsScope(Scope.BANKS_WRITE)
  @DeleteMapping("/bank/{name}/content/{id}")
  ObjectNode deleteContent(@PathVariable String name, @PathVariable long id, ApiCaller caller) {
    int deleted = banks.remove(Hma.bankName(name), List.of(id), caller.auditName());
    return Json.mapper().createObjectNode().put("deleted", deleted);
  }

  @NeedsScope(Scope.BANKS_READ)
  @GetMapping("/signal_type")
  ArrayNode signalTypes() {
    var array = Json.mapper().createArrayNode();
    Hma.SIGNAL_TYPES.forEach(type -> array.addObject().put("name", type).put("enabled_ratio", 1.0));
    return array;
  }

  static ObjectNode object(InputStream body) throws IOException {
    if (BODY.read(body) instanceof ObjectNode object) {
      return object;
    }
    throw invalid("", "a JSON object of at most " + BODY.bytesMax() + " bytes");
  }

  static ProblemException invalid(String pointer, String expected) {
    return BODY.invalid(pointer, expected);
  }
}
