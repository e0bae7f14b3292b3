package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.platform.web.Option;
import java.util.List;
import java.util.Set;

/// What the page of all staff shows.
///
/// @param withSecondFactor the roles that must have a second factor
/// @param form what was typed to add somebody, when it could not be used
public record StaffListPage(
    List<StaffMember> staff,
    List<Option> roles,
    Set<Role> withSecondFactor,
    Form form,
    FieldErrors errors) {

  public record Form(String name, String login, String role) {

    static final Form EMPTY = new Form("", "", "MODERATOR");
  }
}
