package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.StaffMember;

/// What the page of one's own account shows.
public record AccountPage(StaffMember member, SessionsView sessions, FieldErrors errors) {}
