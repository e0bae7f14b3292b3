package dev.fairhaven.app.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What holds until staff set it on the page *Settings*.
///
/// @param name the platform's name, as its members know it
/// @param address where members and staff reach this server, without a slash at the end
@ConfigurationProperties("fairhaven.platform")
public record SettingsDefaults(
    @DefaultValue("Fairhaven") String name,
    @DefaultValue("http://localhost:8080") String address) {}
