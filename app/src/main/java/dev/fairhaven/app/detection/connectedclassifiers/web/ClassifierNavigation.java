package dev.fairhaven.app.detection.connectedclassifiers.web;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class ClassifierNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.DETECTION,
            30,
            "Connected classifiers",
            "/classifiers",
            "classifiers",
            "c",
            ClassifierPermission.VIEW));
  }
}
