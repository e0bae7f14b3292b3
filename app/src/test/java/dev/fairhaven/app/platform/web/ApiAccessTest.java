package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.platform.staff.NewKey;
import dev.fairhaven.app.testing.AppTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ApiAccessTest extends AppTest {

  private static final String PATH = "/v1/test/echo";
  private static final String SILENT_PATH = "/v1/test/silent";

  @Autowired private ApiKeys keys;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  /// Handlers of our own, so that these tests depend on no feature.
  @BeforeEach
  void addHandlers() throws NoSuchMethodException {
    var echo = Echo.class.getDeclaredMethod("echo", Message.class, ApiCaller.class);
    mapping.registerMapping(at(PATH, RequestMethod.POST), new Echo(), echo);
    var silent = Echo.class.getDeclaredMethod("silent");
    mapping.registerMapping(at(SILENT_PATH, RequestMethod.GET), new Echo(), silent);
  }

  @AfterEach
  void removeHandlers() {
    mapping.unregisterMapping(at(PATH, RequestMethod.POST));
    mapping.unregisterMapping(at(SILENT_PATH, RequestMethod.GET));
  }

  private RequestMappingInfo at(String path, RequestMethod method) {
    return RequestMappingInfo.paths(path)
        .methods(method)
        .options(mapping.getBuilderConfiguration())
        .build();
  }

  @Test
  void letsAKeyWithTheScopeIn() {
    var answer =
        post(
            keys.create("writer", Set.of(Scope.EVENTS_WRITE)).secret(),
            "{\"text\":\"hi\",\"count\":2}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\"writer says hi\"");
    assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"key\";q=600000;w=60");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void refusesWhoHasNoKeyOrAWrongOne() {
    assertProblem(
        browser()
            .send(
                browser()
                    .request(PATH)
                    .POST(BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json")),
        401,
        "access/key-needed");
    assertProblem(post("fh_" + "A".repeat(43), "{}"), 401, "access/key-needed");
    assertProblem(post("nonsense", "{}"), 401, "access/key-needed");
  }

  @Test
  void refusesAKeyWithoutTheScope() {
    assertProblem(
        post(keys.create("reader", Set.of(Scope.DECISIONS_READ)).secret(), "{}"),
        403,
        "access/scope-missing");
  }

  @Test
  void refusesARevokedKey() {
    var person = person(Role.ADMINISTRATOR);
    var issued = keys.create("short-lived", Set.of(Scope.EVENTS_WRITE));
    keys.revoke(new Staff(person.id(), person.name(), Role.ADMINISTRATOR), issued.id());
    assertProblem(post(issued.secret(), "{}"), 401, "access/key-needed");
  }

  @Test
  void holdsAKeyToItsRate() {
    var person = person(Role.ENGINEER);
    var staff = new Staff(person.id(), person.name(), Role.ENGINEER);
    var key = keys.create(staff, new NewKey("slow", Set.of(Scope.EVENTS_WRITE), 2)).secret();
    assertThat(post(key, "{\"text\":\"1\",\"count\":1}").statusCode()).isEqualTo(200);
    assertThat(post(key, "{\"text\":\"2\",\"count\":1}").statusCode()).isEqualTo(200);
    var third = post(key, "{\"text\":\"3\",\"count\":1}");
    assertProblem(third, 429, "access/rate-limited");
    assertThat(Long.parseLong(third.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 30L);
  }

  @Test
  void answersNobodyWhereAHandlerIsSilentAboutAccess() {
    var key = keys.create("curious", Set.of(Scope.values())).secret();
    var answer =
        browser().send(browser().request(SILENT_PATH).header("Authorization", "Bearer " + key));
    assertProblem(answer, 500, "web/internal");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    var key = keys.create("sloppy", Set.of(Scope.EVENTS_WRITE)).secret();
    var wrongType =
        assertProblem(post(key, "{\"text\":\"x\",\"count\":\"many\"}"), 400, "web/unreadable-body");
    assertThat(wrongType.at("/errors/0/pointer").stringValue()).isEqualTo("/count");
    var unknown = "{\"text\":\"x\",\"count\":1,\"colour\":\"red\"}";
    assertThat(
            assertProblem(post(key, unknown), 400, "web/unreadable-body").at("/errors/0/pointer"))
        .hasToString("\"/colour\"");
    var broken = assertProblem(post(key, "{\"text\": private words"), 400, "web/unreadable-body");
    assertThat(broken.toString()).contains("line 1").doesNotContain("private");
    assertProblem(post(key, "[".repeat(1_000)), 400, "web/unreadable-body");
  }

  @Test
  void refusesBodiesThatAreTooLargeDeclaredOrNot() {
    var key = keys.create("verbose", Set.of(Scope.EVENTS_WRITE)).secret();
    var body = "{\"text\":\"" + "x".repeat((int) BodyLimit.USUAL_BYTES_MAX) + "\"}";
    assertProblem(post(key, body), 413, "web/body-too-large");
    var stream =
        BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    assertProblem(
        browser()
            .send(
                browser()
                    .request(PATH)
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(stream)),
        413,
        "web/body-too-large");
  }

  @Test
  void refusesOtherMethodsTypesAndAddresses() {
    var key = keys.create("lost", Set.of(Scope.EVENTS_WRITE)).secret();
    var get = browser().send(browser().request(PATH).header("Authorization", "Bearer " + key));
    assertProblem(get, 405, "web/method-not-allowed");
    assertThat(get.headers().firstValue("Allow")).hasValue("POST");
    assertProblem(
        browser()
            .send(
                browser()
                    .request(PATH)
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("x"))),
        415,
        "web/unsupported-media-type");
    assertProblem(
        browser().send(browser().request("/v1/nowhere").header("Authorization", "Bearer " + key)),
        404,
        "web/not-found");
  }

  private HttpResponse<String> post(String key, String body) {
    return browser()
        .send(
            browser()
                .request(PATH)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = Json.mapper().readTree(answer.body());
    assertThat(problem.at("/code").stringValue()).isEqualTo(code);
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
    return problem;
  }

  record Message(String text, int count) {}

  /// Not a component: registered by the test.
  static final class Echo {

    @NeedsScope(Scope.EVENTS_WRITE)
    @ResponseBody
    String echo(@RequestBody Message message, ApiCaller caller) {
      return Json.write(caller.name() + " says " + message.text());
    }

    @ResponseBody
    String silent() {
      return "secret";
    }
  }
}
