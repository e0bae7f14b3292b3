package dev.fairhaven.app.detection.rulesets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of what rules remember of texts, under `fairhaven.similar-texts`.
///
/// @param capacity texts that are remembered, the newest; each takes a quarter of a kilobyte
@ConfigurationProperties("fairhaven.similar-texts")
public record SimilarTextSettings(@DefaultValue("200000") int capacity) {}
