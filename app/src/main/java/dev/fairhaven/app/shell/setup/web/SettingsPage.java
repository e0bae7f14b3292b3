package dev.fairhaven.app.shell.setup.web;

/// The settings of the platform, and the template in use.
public record SettingsPage(SettingsForm form, FormErrors errors, TemplateStepPage templates) {}
