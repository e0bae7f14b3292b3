package dev.fairhaven.app.enforcement.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator sets about notices.
///
/// @param publicUrl where affected people reach this server, without a slash at the end
/// @param platform the platform's name, as those people know it
@ConfigurationProperties("fairhaven.notices")
public record NoticeSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("Fairhaven") String platform) {}
