package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import dev.fairhaven.app.review.queues.QueuePermission;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class QueueNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.WORK, 0, "Queues", "/queues", "queues", "q", QueuePermission.VIEW),
        new NavigationEntry(
            NavigationSection.WORK,
            10,
            "Appeals",
            "/queues/appeals",
            "appeals",
            "a",
            QueuePermission.DECIDE_APPEALS));
  }
}
