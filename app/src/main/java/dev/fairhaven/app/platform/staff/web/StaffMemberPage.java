package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.platform.web.Option;
import java.util.List;

/// What one person's page shows.
///
/// @param passkeys how many they have
/// @param sessions empty for those who may not end them
/// @param permissions what their role allows, in the order of the list of permissions
public record StaffMemberPage(
    StaffMember member,
    int passkeys,
    List<Option> roles,
    List<Permission> permissions,
    SessionsView sessions) {}
