package dev.fairhaven.app.shell.setup.web;

/// The first step of the set-up: a password of one's own.
public record PasswordStepPage(FormErrors errors) {}
