package dev.fairhaven.app.detection.hashbanks.web;

import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.BankFeed;
import dev.fairhaven.app.detection.hashbanks.BankFeed.Offer;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Serves a bank as a feed, for another Fairhaven installation or any other program.
@RestController
class BankFeedApi {

  private final HashBanks banks;
  private final BankFeed feed;

  BankFeedApi(HashBanks banks, BankFeed feed) {
    this.banks = banks;
    this.feed = feed;
  }

  @NeedsScope(Scope.BANKS_READ)
  @GetMapping("/v1/banks/{name}/feed")
  ObjectNode page(@PathVariable String name, @RequestParam(defaultValue = "") String after) {
    var page = feed.page(banks.require(new BankName(name)), after);
    var node = Json.mapper().createObjectNode();
    var entries = node.putArray("entries");
    page.offers().forEach(offer -> entries.add(json(offer)));
    return node.put("next", page.next()).put("more", page.hasMore());
  }

  private static ObjectNode json(Offer offer) {
    var node = Json.mapper().createObjectNode().put("id", Long.toString(offer.id()));
    offer.entry().ifPresentOrElse(entry -> add(node, entry), () -> node.put("removed", true));
    return node;
  }

  private static void add(ObjectNode node, BankEntry entry) {
    put(node, "pdq", entry.signals().pdq());
    put(node, "sha256", entry.signals().sha256());
    put(node, "md5", entry.signals().md5());
    node.put("confirmed", entry.confirmed());
  }

  private static void put(ObjectNode node, String kind, @Nullable Object signal) {
    if (signal != null) {
      node.put(kind, signal.toString());
    }
  }
}
