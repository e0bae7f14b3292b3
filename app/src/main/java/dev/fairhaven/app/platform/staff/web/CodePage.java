package dev.fairhaven.app.platform.staff.web;

/// What the page of the second step of a sign-in shows.
public record CodePage(FieldErrors errors) {}
