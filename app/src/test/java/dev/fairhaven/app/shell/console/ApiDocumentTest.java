package dev.fairhaven.app.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.review.flags.Reporter;
import dev.fairhaven.app.review.flags.Suspicion;
import dev.fairhaven.app.testing.AppTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The contract that is published is the one that is kept.
class ApiDocumentTest extends AppTest {

  private static final Pattern ASSET =
      Pattern.compile("(?:src|href)=\"(/assets/[^\"]*/(?:js/api|api|vendor/swagger-ui)[^\"]*)\"");

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @Autowired private ApiKeys keys;

  private final JsonNode document = Json.mapper().readTree(new ApiDocument().json());

  @Test
  void isOpenToEverybodyAsYamlAndAsJson() {
    var yaml = browser().get("/openapi.yaml");
    assertThat(yaml.statusCode()).isEqualTo(200);
    assertThat(yaml.headers().firstValue("Content-Type"))
        .hasValue("application/yaml;charset=utf-8");
    assertThat(yaml.body()).startsWith("openapi: 3.1.0");
    var json = browser().get("/openapi.json");
    assertThat(json.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(json(json)).isEqualTo(document);
  }

  @Test
  void namesEachEndpointWithTheScopeItNeeds() {
    assertThat(documented()).isEqualTo(handled());
  }

  /// Scope by method and path, from the first backquoted word of each description.
  private Map<String, String> documented() {
    var scopes = new TreeMap<String, String>();
    for (var path : document.path("paths").properties()) {
      for (var method : METHODS) {
        var operation = path.getValue().path(method);
        if (operation.isObject()) {
          scopes.put(method + " " + path.getKey(), scope(operation));
        }
      }
    }
    return scopes;
  }

  private static String scope(JsonNode operation) {
    var description = operation.path("description").asString("");
    assertThat(description).startsWith("Needs the scope `");
    int start = description.indexOf('`') + 1;
    return description.substring(start, description.indexOf('`', start));
  }

  private Map<String, String> handled() {
    var scopes = new TreeMap<String, String>();
    handlers.getHandlerMethods().forEach((mapping, handler) -> handled(mapping, handler, scopes));
    return scopes;
  }

  private static void handled(
      RequestMappingInfo mapping, HandlerMethod handler, Map<String, String> scopes) {
    for (var path : mapping.getPatternValues()) {
      var needed = handler.getMethodAnnotation(NeedsScope.class);
      if (path.startsWith("/v1")) {
        for (var method : mapping.getMethodsCondition().getMethods()) {
          scopes.put(
              method.name().toLowerCase(Locale.ROOT) + " " + path,
              needed == null ? "none" : needed.value().wireName());
        }
      }
    }
  }

  /// A comma in a description that is not quoted cuts it, and makes a member without a value of the
  /// rest.
  @Test
  void cutsNoDescription() {
    assertThat(membersWithoutValue(document, "")).isEmpty();
  }

  private static List<String> membersWithoutValue(JsonNode node, String pointer) {
    var found = new ArrayList<String>();
    for (var member : node.properties()) {
      var path = pointer + "/" + member.getKey();
      if (member.getValue().isNull() && !path.contains("/example")) {
        found.add(path);
      }
      found.addAll(membersWithoutValue(member.getValue(), path));
    }
    node.values().stream()
        .filter(_ -> node.isArray())
        .forEach(element -> found.addAll(membersWithoutValue(element, pointer + "/-")));
    return found;
  }

  @Test
  void refersOnlyToWhatItHas() {
    var references = document.findValuesAsString("$ref");
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isObject()).isTrue());
  }

  @Test
  void listsTheWordsThatHandlersTake() {
    assertThat(words("/Flag/properties/reason"))
        .containsExactlyElementsOf(names(Suspicion.values(), Suspicion::wireName));
    assertThat(words("/Flag/properties/reporter/properties/kind"))
        .containsExactlyElementsOf(names(Reporter.Kind.values(), Reporter.Kind::wireName));
    assertThat(words("/ItemType/properties/roles/additionalProperties"))
        .containsExactlyElementsOf(names(FieldRole.values(), FieldRole::wireName));
  }

  private List<String> words(String schema) {
    return document
        .at("/components/schemas" + schema + "/enum")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static <T> List<String> names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).toList();
  }

  @Test
  void describesEveryFieldOfWhatIsAnswered() {
    var answer = call("/v1/events", example("/v1/events", "post"));
    assertDescribed(answer, schema("Answer"), "answer");
    var decision = call("/v1/decisions/" + answer.path("decisionId").asString(), null);
    assertDescribed(decision, schema("Decision"), "decision");
    assertDescribed(
        call("/v1/events/batch", example("/v1/events/batch", "post")).path("results").path(0),
        schema("EventResult"),
        "result");
    assertDescribed(call("/v1/events", "{}"), schema("Problem"), "problem");
    assertDescribed(call("/v1/item-types/post", null), schema("ItemType"), "item type");
    assertDescribed(call("/v1/event-types/post.created", null), schema("EventType"), "event type");
    var flag = call("/v1/flags", example("/v1/flags", "post"));
    assertThat(flag.propertyNames()).containsExactlyInAnyOrder("flagId", "taskId");
  }

  private JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  private String example(String path, String method) {
    return Json.write(
        document
            .path("paths")
            .path(path)
            .path(method)
            .at("/requestBody/content/application~1json/example"));
  }

  /// GET where there is no body, else POST.
  private JsonNode call(String path, @Nullable String body) {
    var secret = keys.create("contract", EnumSet.allOf(Scope.class)).secret();
    var request = browser().request(path).header("Authorization", "Bearer " + secret);
    return json(
        browser()
            .send(
                body == null
                    ? request.GET()
                    : request
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }

  private void assertDescribed(JsonNode value, JsonNode described, String where) {
    var schema =
        described.has("$ref")
            ? document.at(described.path("$ref").asString().substring(1))
            : described;
    if (value.isArray()) {
      value.forEach(element -> assertDescribed(element, schema.path("items"), where + "[]"));
    } else if (value.isObject() && schema.has("properties")) {
      value
          .properties()
          .forEach(
              field -> {
                var name = where + "." + field.getKey();
                var property = schema.path("properties").path(field.getKey());
                assertThat(property.isMissingNode()).as("%s is not described", name).isFalse();
                assertDescribed(field.getValue(), property, name);
              });
    }
  }

  @Test
  void canBeTriedByWhoeverIsSignedIn() {
    assertThat(browser().get("/api").statusCode()).isEqualTo(302);
    var moderator = signedIn(Role.MODERATOR);
    var page = moderator.get("/api");
    assertThat(page.statusCode()).isEqualTo(200);
    var files = ASSET.matcher(page.body()).results().map(found -> found.group(1)).toList();
    assertThat(files).hasSize(4);
    assertThat(files)
        .allSatisfy(path -> assertThat(moderator.get(path).statusCode()).isEqualTo(200));
  }
}
