package dev.fairhaven.app.detection.connectedclassifiers.web;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierPermission;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult;
import dev.fairhaven.app.detection.connectedclassifiers.Classifiers;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.detection.connectedclassifiers.web.ClassifiersPage.Trial;
import dev.fairhaven.app.platform.web.Page;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Shows the state of classifiers, and lets staff test them with a text or a picture.
@Controller
class ClassifierPages {

  private static final String TEMPLATE = "detection/connectedclassifiers/classifiers";
  static final int TEXT_LENGTH_MAX = 10_000;

  private final Classifiers classifiers;

  ClassifierPages(Classifiers classifiers) {
    this.classifiers = classifiers;
  }

  @GetMapping("/classifiers")
  @ClassifierPermission.Needs(ClassifierPermission.VIEW)
  Page show() {
    return Page.of(TEMPLATE, new ClassifiersPage(classifiers.states(), null));
  }

  /// Classifies a text. Counts against the budget that rules use, so it needs its own permission.
  @PostMapping("/classifiers/try")
  @ClassifierPermission.Needs(ClassifierPermission.TRY)
  Page tryOut(@RequestParam("classifier") String name, @RequestParam("text") String text) {
    if (text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
      var problem = "Expected a text of 1 to " + TEXT_LENGTH_MAX + " characters.";
      var trial = new Trial(name, text, null, problem);
      return Page.refused(TEMPLATE, new ClassifiersPage(classifiers.states(), trial));
    }
    var trial = new Trial(name, text, ask(name, new Input.Text(text)), null);
    return Page.of(TEMPLATE, new ClassifiersPage(classifiers.states(), trial));
  }

  private ClassifierResult ask(String name, Input input) {
    return classifiers.askAll(List.of(name), input).sequencedValues().getFirst();
  }

  /// Classifies a picture, with the same budget and permission.
  @PostMapping("/classifiers/try-picture")
  @ClassifierPermission.Needs(ClassifierPermission.TRY)
  Page tryOut(
      @RequestParam("classifier") String name, @RequestParam("picture") MultipartFile picture)
      throws IOException {
    var classifierResult = ask(name, new Input.Picture(picture.getBytes()));
    var trial = new Trial(name, "", classifierResult, null);
    return Page.of(TEMPLATE, new ClassifiersPage(classifiers.states(), trial));
  }
}
