package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.StaffMember;

/// What the page of one's own account shows.
///
/// @param passkeys how many they have
public record AccountPage(
    StaffMember member, int passkeys, SessionsView sessions, FieldErrors errors) {}
