package dev.fairhaven.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.testing.AppTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTest extends AppTest {

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  void findsADeclarationOnEveryHandler() {
    List<String> misplaced = new ArrayList<>();
    var handlers =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .toList();
    for (var handler : handlers) {
      boolean isApi =
          handler.getKey().getPatternValues().stream().allMatch(path -> path.startsWith("/v1/"));
      switch (AccessRule.of(handler.getValue())) {
        case AccessRule.Anybody _ -> {}
        case AccessRule.Caller _ when isApi -> {}
        case AccessRule.Holder _ when !isApi -> {}
        case AccessRule.Caller _, AccessRule.Holder _ -> misplaced.add(handler.toString());
      }
    }
    assertThat(handlers).hasSizeGreaterThan(120);
    assertThat(misplaced).isEmpty();
  }

  @Test
  void answersNobodyWhereAHandlerSaysNothing() throws NoSuchMethodException {
    var silent = new HandlerMethod(this, getClass().getDeclaredMethod("silent"));
    assertThatThrownBy(() -> AccessRule.of(silent))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not say who may call it");
  }

  void silent() {}

  @Test
  void asksForSignInAndComesBack() {
    var browser = browser();
    var person = person(Role.ADMINISTRATOR);

    var refused = browser.get("/staff?x=1");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.headers().firstValue("Location")).hasValue("/login?next=%2Fstaff%3Fx%3D1");

    var answer =
        browser.submit(
            "/login?next=%2Fstaff%3Fx%3D1",
            "/login", Map.of("login", person.login(), "password", PASSWORD, "next", "/staff?x=1"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/staff?x=1");
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
      assertThat(answer.headers().firstValue("Location")).hasValue("/");
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
