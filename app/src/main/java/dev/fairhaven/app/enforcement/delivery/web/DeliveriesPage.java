package dev.fairhaven.app.enforcement.delivery.web;

import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.EndpointId;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.platform.web.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Endpoints with how they fare, and the log below.
///
/// @param endpoint the endpoint filtered by, as text; empty for any
/// @param type the type filtered by, by its wire name; empty for any
/// @param state the state filtered by, in lower case; empty for any
public record DeliveriesPage(
    List<Endpoints.Health> endpoints,
    List<Delivery> log,
    String endpoint,
    String type,
    String state,
    Pager pager,
    boolean mayManage) {

  public DeliveriesPage {
    endpoints = List.copyOf(endpoints);
    log = List.copyOf(log);
  }

  public boolean isFiltered() {
    return !endpoint.isEmpty() || !type.isEmpty() || !state.isEmpty();
  }

  public List<Option> endpointOptions() {
    List<Option> options = new ArrayList<>(List.of(new Option("", "Any endpoint")));
    endpoints.forEach(
        each -> options.add(new Option(each.endpoint().id().toString(), each.endpoint().name())));
    return options;
  }

  public List<Option> typeOptions() {
    List<Option> options = new ArrayList<>(List.of(new Option("", "Any type")));
    Arrays.stream(MessageType.values())
        .forEach(each -> options.add(new Option(each.wireName(), each.wireName())));
    return options;
  }

  public List<Option> stateOptions() {
    List<Option> options = new ArrayList<>(List.of(new Option("", "Any state")));
    Arrays.stream(Delivery.State.values())
        .forEach(each -> options.add(new Option(each.name().toLowerCase(Locale.ROOT), word(each))));
    return options;
  }

  /// The name of the endpoint of a delivery.
  public String nameOf(EndpointId id) {
    return endpoints.stream()
        .map(Endpoints.Health::endpoint)
        .filter(each -> each.id().equals(id))
        .map(Endpoint::name)
        .findFirst()
        .orElse(Format.shortId(id.toString()));
  }

  public static String word(Delivery.State state) {
    return switch (state) {
      case PENDING -> "Waiting";
      case DELIVERED -> "Delivered";
      case DEAD -> "Given up";
    };
  }

  public static Tone tone(Delivery.State state) {
    return switch (state) {
      case PENDING -> Tone.INFO;
      case DELIVERED -> Tone.GOOD;
      case DEAD -> Tone.CRITICAL;
    };
  }

  public static String word(Endpoint endpoint) {
    if (!endpoint.isEnabled()) {
      return "Disabled";
    }
    return endpoint.failingSince() == null ? "Working" : "Failing";
  }

  public static Tone tone(Endpoint endpoint) {
    if (!endpoint.isEnabled()) {
      return Tone.NEUTRAL;
    }
    return endpoint.failingSince() == null ? Tone.GOOD : Tone.SERIOUS;
  }

  public static String types(Endpoint endpoint) {
    return endpoint.types().isEmpty()
        ? "everything"
        : String.join(", ", endpoint.types().stream().map(MessageType::wireName).sorted().toList());
  }
}
