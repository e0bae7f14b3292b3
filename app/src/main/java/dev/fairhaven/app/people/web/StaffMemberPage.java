package dev.fairhaven.app.people.web;

import dev.fairhaven.app.access.Permission;
import dev.fairhaven.app.people.StaffMember;
import dev.fairhaven.app.web.Option;
import java.util.List;

/// What one person's page shows.
///
/// @param permissions what their role allows, in the order of the list of permissions
public record StaffMemberPage(
    StaffMember member, List<Option> roles, List<Permission> permissions) {}
