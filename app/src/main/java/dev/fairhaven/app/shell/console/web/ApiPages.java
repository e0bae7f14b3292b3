package dev.fairhaven.app.shell.console.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.access.Public;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.shell.console.ApiDocument;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The API's contract, for programs and for people.
@Controller
class ApiPages {

  private final ApiDocument document;

  ApiPages(ApiDocument document) {
    this.document = document;
  }

  @GetMapping(path = "/openapi.yaml", produces = "application/yaml;charset=utf-8")
  @Public("It is the same for every installation, and tools fetch it without a key.")
  @ResponseBody
  String yaml() {
    return document.yaml();
  }

  @GetMapping(path = "/openapi.json", produces = "application/json;charset=utf-8")
  @Public("It is the same for every installation, and tools fetch it without a key.")
  @ResponseBody
  String json() {
    return document.json();
  }

  /// Shows the contract and lets people call the API, with a key that they enter.
  @GetMapping("/api")
  @ConsolePermission.Needs(ConsolePermission.OPEN)
  Page page() {
    return Page.of("shell/console/api", null);
  }
}
