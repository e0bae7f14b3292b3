package dev.fairhaven.app.enforcement.delivery.web;

import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The form of an endpoint, with its other buttons once it exists.
///
/// @param endpoint null for a new one
/// @param problems what is wrong with the fields
public record EndpointPage(
    @Nullable Endpoint endpoint,
    String url,
    String description,
    Set<MessageType> types,
    List<FieldProblem> problems) {

  public EndpointPage {
    types = Set.copyOf(types);
    problems = List.copyOf(problems);
  }

  static EndpointPage of(Endpoint endpoint) {
    return new EndpointPage(
        endpoint, endpoint.url(), endpoint.description(), endpoint.types(), List.of());
  }

  public List<MessageType> choices() {
    return Arrays.stream(MessageType.values())
        .filter(type -> type != MessageType.ENDPOINT_TEST)
        .toList();
  }

  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.pointer().equals("/" + field))
        .map(problem -> "Expected " + problem.expected() + ".")
        .findFirst()
        .orElse(null);
  }
}
