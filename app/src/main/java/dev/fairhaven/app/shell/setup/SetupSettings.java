package dev.fairhaven.app.shell.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets about the first start.
///
/// @param template the template that a new installation gets, without the set-up in the browser;
///   `serve --template` sets it
@ConfigurationProperties("fairhaven.setup")
public record SetupSettings(@Nullable String template) {}
