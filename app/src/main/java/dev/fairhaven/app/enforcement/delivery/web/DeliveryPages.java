package dev.fairhaven.app.enforcement.delivery.web;

import dev.fairhaven.app.enforcement.delivery.Deliveries;
import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.enforcement.delivery.DeliveryId;
import dev.fairhaven.app.enforcement.delivery.DeliveryLinks;
import dev.fairhaven.app.enforcement.delivery.DeliveryPermission;
import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.EndpointId;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.platform.web.Ticket;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The pages of deliveries and endpoints.
@Controller
final class DeliveryPages {

  private static final String LOG = "/deliveries";

  private final Deliveries deliveries;
  private final Endpoints endpoints;

  DeliveryPages(Deliveries deliveries, Endpoints endpoints) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
  }

  @GetMapping(LOG)
  @DeliveryPermission.Needs(DeliveryPermission.VIEW)
  Page list(
      @RequestParam(name = "endpoint", defaultValue = "") String endpoint,
      @RequestParam(name = "type", defaultValue = "") String type,
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "before", defaultValue = "") String before,
      Staff staff) {
    var filter =
        new Delivery.Filter(
            endpoint.isEmpty() ? null : EndpointId.parse(endpoint),
            MessageType.find(type).orElse(null),
            state(state),
            before.isEmpty() ? null : DeliveryId.parse(before));
    var log = deliveries.list(filter);
    return Page.of(
        "enforcement/delivery/deliveries",
        new DeliveriesPage(
            endpoints.list(),
            log,
            endpoint,
            type,
            state,
            pager(log, endpoint, type, state, before),
            staff.may(DeliveryPermission.MANAGE)));
  }

  private static Delivery.@Nullable State state(String text) {
    return Arrays.stream(Delivery.State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElse(null);
  }

  private static Pager pager(
      List<Delivery> log, String endpoint, String type, String state, String before) {
    var here =
        UriComponentsBuilder.fromPath(LOG)
            .queryParam("endpoint", endpoint)
            .queryParam("type", type)
            .queryParam("state", state);
    var first = before.isEmpty() ? null : here.build().encode().toUriString();
    var next =
        log.size() < Deliveries.PAGE_SIZE
            ? null
            : here.queryParam("before", log.getLast().id()).build().encode().toUriString();
    return new Pager(first, next);
  }

  @GetMapping("/deliveries/{id}")
  @DeliveryPermission.Needs(DeliveryPermission.VIEW)
  Page show(@PathVariable("id") String id, Staff staff) {
    var story = deliveries.require(DeliveryId.parse(id));
    return Page.of(
        "enforcement/delivery/delivery",
        new DeliveryPage(story, staff.may(DeliveryPermission.MANAGE)));
  }

  @PostMapping("/deliveries/{id}/replay")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Redirect replay(@PathVariable("id") String id, Staff staff) {
    var delivery = DeliveryId.parse(id);
    deliveries.replay(delivery, staff);
    return Redirect.to(DeliveryLinks.delivery(delivery), "The message is on its way again");
  }

  @GetMapping("/deliveries/endpoints/new")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Page begin() {
    return Page.of(
        "enforcement/delivery/endpoint", new EndpointPage(null, "", "", Set.of(), List.of()));
  }

  @PostMapping("/deliveries/endpoints")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Reply create(
      @RequestParam("url") String url,
      @RequestParam(name = "description", defaultValue = "") String description,
      @RequestParam(name = "type", required = false) @Nullable List<String> types,
      Ticket ticket,
      Staff staff) {
    return ticket.once(LOG, () -> create(draft(url, description, types), staff));
  }

  private Page create(Endpoint.Draft draft, Staff staff) {
    try {
      return secret(endpoints.create(draft, staff), false);
    } catch (ProblemException problem) {
      return refused(null, draft, problem);
    }
  }

  @GetMapping("/deliveries/endpoints/{id}")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Page edit(@PathVariable("id") String id) {
    return Page.of(
        "enforcement/delivery/endpoint", EndpointPage.of(endpoints.require(EndpointId.parse(id))));
  }

  @PostMapping("/deliveries/endpoints/{id}")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Reply change(
      @PathVariable("id") String id,
      @RequestParam("url") String url,
      @RequestParam(name = "description", defaultValue = "") String description,
      @RequestParam(name = "type", required = false) @Nullable List<String> types,
      Staff staff) {
    var endpoint = endpoints.require(EndpointId.parse(id));
    var draft = draft(url, description, types);
    try {
      endpoints.change(endpoint.id(), draft, staff);
      return Redirect.to(LOG, "The endpoint was changed");
    } catch (ProblemException problem) {
      return refused(endpoint, draft, problem);
    }
  }

  private static Endpoint.Draft draft(
      String url, String description, @Nullable List<String> types) {
    var chosen = EnumSet.noneOf(MessageType.class);
    if (types != null) {
      types.forEach(type -> MessageType.find(type).ifPresent(chosen::add));
    }
    return new Endpoint.Draft(url.strip(), description.strip(), chosen);
  }

  private static Page refused(
      @Nullable Endpoint endpoint, Endpoint.Draft draft, ProblemException problem) {
    if (problem.fields().isEmpty()) {
      throw problem;
    }
    return Page.refused(
        "enforcement/delivery/endpoint",
        new EndpointPage(
            endpoint, draft.url(), draft.description(), draft.types(), problem.fields()));
  }

  @PostMapping("/deliveries/endpoints/{id}/rotate")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Reply rotate(@PathVariable("id") String id, Ticket ticket, Staff staff) {
    var endpoint = EndpointId.parse(id);
    return ticket.once(
        DeliveryLinks.endpoint(endpoint), () -> secret(endpoints.rotate(endpoint, staff), true));
  }

  private Page secret(Endpoints.Created created, boolean rotated) {
    var endpoint = endpoints.require(created.id());
    return Page.of(
        "enforcement/delivery/secret", new SecretPage(endpoint, created.secret().value(), rotated));
  }

  @PostMapping("/deliveries/endpoints/{id}/test")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Redirect test(@PathVariable("id") String id, Staff staff) {
    var delivery = endpoints.test(EndpointId.parse(id), staff);
    return Redirect.to(DeliveryLinks.delivery(delivery), "A test message is on its way");
  }

  @PostMapping("/deliveries/endpoints/{id}/disable")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Redirect disable(@PathVariable("id") String id, Staff staff) {
    endpoints.disable(EndpointId.parse(id), staff);
    return Redirect.to(LOG, "The endpoint is disabled; what waits for it is kept");
  }

  @PostMapping("/deliveries/endpoints/{id}/enable")
  @DeliveryPermission.Needs(DeliveryPermission.MANAGE)
  Redirect enable(@PathVariable("id") String id, Staff staff) {
    endpoints.enable(EndpointId.parse(id), staff);
    return Redirect.to(LOG, "The endpoint is enabled");
  }
}
