package dev.fairhaven.app.shell.setup.web;

/// The second step of the set-up: what the platform is called and where it is.
public record PlatformStepPage(SettingsForm form, FormErrors errors) {}
