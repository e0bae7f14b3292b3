package dev.fairhaven.app.detection.exchanges.web;

import dev.fairhaven.app.detection.exchanges.Exchanges;
import dev.fairhaven.app.detection.hashbanks.BankPermission;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The console page that shows the state of exchanges.
@Controller
class ExchangePages {

  private final Exchanges exchanges;

  ExchangePages(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @GetMapping("/exchanges")
  @BankPermission.Needs(BankPermission.VIEW)
  Page all() {
    return Page.of("detection/exchanges/exchanges", new ExchangesPage(exchanges.all()));
  }

  @PostMapping("/exchanges/{name}/fetch")
  @BankPermission.Needs(BankPermission.EDIT)
  Redirect fetch(@PathVariable("name") String name, Staff staff) {
    exchanges.hurry(name, staff.auditName());
    return Redirect.to("/exchanges", "It will be read within five seconds.");
  }

  @PostMapping("/exchanges/{name}/start-over")
  @BankPermission.Needs(BankPermission.EDIT)
  Redirect startOver(@PathVariable("name") String name, Staff staff) {
    exchanges.startOver(name, staff.auditName());
    return Redirect.to(
        "/exchanges", "It is read anew. What it no longer offers goes when that is done.");
  }
}
