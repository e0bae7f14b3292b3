package dev.fairhaven.app.detection.builtinclassifiers.web;

import dev.fairhaven.app.detection.builtinclassifiers.DefaultModel;
import dev.fairhaven.app.detection.builtinclassifiers.ModelPermission;
import dev.fairhaven.app.detection.builtinclassifiers.ModelVersion;
import dev.fairhaven.app.detection.builtinclassifiers.Models;
import dev.fairhaven.app.detection.builtinclassifiers.ShadowRun;
import dev.fairhaven.app.detection.builtinclassifiers.web.VersionsPage.Compared;
import dev.fairhaven.app.detection.builtinclassifiers.web.VersionsPage.Row;
import dev.fairhaven.app.detection.builtinclassifiers.web.VersionsPage.Shadow;
import dev.fairhaven.app.detection.builtinclassifiers.web.VersionsPage.State;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.AuthorNames;
import dev.fairhaven.app.platform.web.BodyLimit;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The pages for adding a version, running it in shadow mode, and making it live.
@Controller
class VersionPages {

  private static final String VERSIONS = "/models/versions";

  private final Models models;
  private final ShadowRun shadowRun;
  private final AuthorNames authors;

  VersionPages(Models models, ShadowRun shadowRun, AuthorNames authors) {
    this.models = models;
    this.shadowRun = shadowRun;
    this.authors = authors;
  }

  @GetMapping(VERSIONS)
  @ModelPermission.Needs(ModelPermission.VIEW)
  Page list() {
    return Page.of("detection/builtinclassifiers/versions", page(Map.of(), null));
  }

  private VersionsPage page(Map<String, String> form, @Nullable String problem) {
    var added = models.versions();
    var names = authors.of(added.stream().map(ModelVersion::author).toList());
    var rows = new ArrayList<Row>();
    for (var each : added) {
      rows.add(
          new Row(
              each.version(),
              each.name(),
              each.label(),
              state(each.version()),
              each,
              names.apply(each.author())));
    }
    rows.add(shipped());
    return new VersionsPage(rows, shadow(), form, problem);
  }

  private Row shipped() {
    var card = DefaultModel.shared().card();
    return new Row(
        ModelVersion.SHIPPED,
        card.name(),
        card.version(),
        state(ModelVersion.SHIPPED),
        null,
        "Fairhaven");
  }

  private State state(int version) {
    if (models.live().version() == version) {
      return State.LIVE;
    }
    return models.shadow().filter(each -> each.version() == version).isPresent()
        ? State.SHADOW
        : State.IDLE;
  }

  private @Nullable Shadow shadow() {
    return models
        .shadow()
        .map(each -> shadow(models.live().version(), each.version()))
        .orElse(null);
  }

  private Shadow shadow(int live, int version) {
    var counts =
        shadowRun.agreement(live, version).entrySet().stream()
            .map(each -> new Compared(each.getKey(), each.getValue()))
            .toList();
    return new Shadow(version, live, counts);
  }

  @PostMapping(VERSIONS)
  @ModelPermission.Needs(ModelPermission.PUBLISH)
  Reply add(
      @RequestParam("file") MultipartFile file,
      @RequestParam(name = "note", defaultValue = "") String note,
      Staff staff)
      throws IOException {
    try {
      var added = models.add(file.getBytes(), note.strip(), staff.auditName());
      return Redirect.to(VERSIONS, "Version " + added.version() + " added. It has no role yet.");
    } catch (ProblemException problem) {
      return Page.refused(
          "detection/builtinclassifiers/versions", page(Map.of("note", note), told(problem)));
    }
  }

  private static String told(ProblemException problem) {
    return problem.code().title() + ": " + problem.getMessage() + ".";
  }

  /// The overhead of a multipart form is small compared to a model.
  @Bean
  static BodyLimit modelFiles() {
    return new BodyLimit(VERSIONS, Models.FILE_BYTES_MAX + 64L * 1024);
  }

  @PostMapping(VERSIONS + "/{version}/activate")
  @ModelPermission.Needs(ModelPermission.PUBLISH)
  Redirect activate(@PathVariable("version") int version, Staff staff) {
    models.activate(version, staff.auditName());
    return Redirect.to(VERSIONS, "The scores of version " + version + " count from now on.");
  }

  @PostMapping(VERSIONS + "/{version}/follow")
  @ModelPermission.Needs(ModelPermission.PUBLISH)
  Redirect follow(@PathVariable("version") int version, Staff staff) {
    models.follow(version, staff.auditName());
    return Redirect.to(VERSIONS, "Version " + version + " judges in the shadow.");
  }

  @PostMapping(VERSIONS + "/shadow/end")
  @ModelPermission.Needs(ModelPermission.PUBLISH)
  Redirect endShadow(Staff staff) {
    models.endShadow(staff.auditName());
    return Redirect.to(VERSIONS, "No version judges in the shadow.");
  }
}
