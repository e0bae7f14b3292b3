package dev.fairhaven.app.detection.builtinclassifiers.web;

import dev.fairhaven.app.detection.builtinclassifiers.ModelPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class ModelNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.DETECTION,
            20,
            "Built-in classifier",
            "/models",
            "models",
            "m",
            ModelPermission.VIEW));
  }
}
