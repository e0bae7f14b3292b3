package dev.fairhaven.app.people.web;

import dev.fairhaven.app.people.StaffMember;

/// What the page of one's own account shows.
public record AccountPage(StaffMember member, FieldErrors errors) {}
