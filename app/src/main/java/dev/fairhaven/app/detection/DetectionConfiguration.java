package dev.fairhaven.app.detection;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(WindowSettings.class)
class DetectionConfiguration {}
