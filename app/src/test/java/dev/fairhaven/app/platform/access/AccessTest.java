package dev.fairhaven.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.testing.AppTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTest extends AppTest {

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  void findsADeclarationOnEveryHandler() {
    List<String> silent = new ArrayList<>();
    List<String> misplaced = new ArrayList<>();
    var handlers =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .toList();
    for (var handler : handlers) {
      var method = handler.getValue();
      boolean isApi =
          handler.getKey().getPatternValues().stream().allMatch(path -> path.startsWith("/v1/"));
      if (!declares(method, Public.class)
          && !declares(method, Needs.class)
          && !declares(method, NeedsScope.class)) {
        silent.add(handler.toString());
      }
      if (declares(method, isApi ? Needs.class : NeedsScope.class)) {
        misplaced.add(handler.toString());
      }
    }
    assertThat(handlers).hasSizeGreaterThan(15);
    assertThat(silent).isEmpty();
    assertThat(misplaced).isEmpty();
  }

  private static boolean declares(
      HandlerMethod method, Class<? extends java.lang.annotation.Annotation> type) {
    return Stream.of(method.getMethod(), method.getBeanType())
        .anyMatch(element -> AnnotatedElementUtils.hasAnnotation(element, type));
  }

  @Test
  void asksForSignInAndComesBack() {
    var browser = browser();
    var person = person(Role.ADMINISTRATOR);

    var refused = browser.get("/staff?x=1");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.headers().firstValue("Location"))
        .hasValue(origin() + "/login?next=%2Fstaff%3Fx%3D1");

    var answer =
        browser.submit(
            "/login?next=%2Fstaff%3Fx%3D1",
            "/login", Map.of("login", person.login(), "password", PASSWORD, "next", "/staff?x=1"));
    assertThat(answer.headers().firstValue("Location")).hasValue(origin() + "/staff?x=1");
    assertThat(browser.get("/staff").body()).contains(person.name());
  }

  @Test
  void sendsNobodyToAnotherSite() {
    var person = person(Role.MODERATOR);
    for (var next : List.of("//evil.example", "/\\evil.example", "https://evil.example", "")) {
      var answer =
          browser()
              .submit(
                  "/login",
                  "/login",
                  Map.of("login", person.login(), "password", PASSWORD, "next", next));
      assertThat(answer.headers().firstValue("Location")).hasValue(origin() + "/");
    }
  }

  @Test
  void refusesAPageThatTheRoleDoesNotAllow() {
    var answer = signedIn(Role.MODERATOR).get("/staff");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("access/permission-missing").doesNotContain("<table");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    var browser = signedIn(Role.ADMINISTRATOR);
    var answer =
        browser.post("/staff", Map.of("name", "Eve", "login", "eve", "role", "ADMINISTRATOR"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("access/form-expired");
  }
}
