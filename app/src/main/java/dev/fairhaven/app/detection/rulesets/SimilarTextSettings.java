package dev.fairhaven.app.detection.rulesets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the memory of similar texts, under `fairhaven.similar-texts`.
///
/// @param capacity the number of newest texts kept; each takes about 250 bytes
@ConfigurationProperties("fairhaven.similar-texts")
public record SimilarTextSettings(@DefaultValue("200000") int capacity) {}
