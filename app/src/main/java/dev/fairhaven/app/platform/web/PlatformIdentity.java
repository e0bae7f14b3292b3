package dev.fairhaven.app.platform.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Port: what every page says about the platform it is a page of.
public interface PlatformIdentity {

  /// As its members know it.
  String name();

  /// In which zone times are shown; null for the zone of whoever looks.
  @Nullable ZoneId zone();
}
