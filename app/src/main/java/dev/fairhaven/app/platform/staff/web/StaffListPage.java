package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.platform.web.Option;
import java.util.List;

/// What the page of all staff shows.
///
/// @param form what was typed to add somebody, when it could not be used
public record StaffListPage(
    List<StaffMember> staff, List<Option> roles, Form form, FieldErrors errors) {

  public record Form(String name, String login, String role) {

    static final Form EMPTY = new Form("", "", "MODERATOR");
  }
}
