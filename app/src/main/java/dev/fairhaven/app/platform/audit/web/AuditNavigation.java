package dev.fairhaven.app.platform.audit.web;

import dev.fairhaven.app.platform.audit.AuditPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where the left side lists the pages of this feature.
@Component
class AuditNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.OPERATIONS,
            40,
            "Audit log",
            "/audit",
            "audit",
            "l",
            AuditPermission.VIEW));
  }
}
