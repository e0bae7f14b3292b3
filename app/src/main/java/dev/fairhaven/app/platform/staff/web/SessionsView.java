package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.StaffSession;
import java.util.List;

/// A list of somebody's sessions.
///
/// @param current the handle of the session that looks; empty where another person's are shown
/// @param action the start of the paths that forms are sent to
public record SessionsView(List<StaffSession> sessions, String current, String action) {

  public SessionsView {
    sessions = List.copyOf(sessions);
  }
}
