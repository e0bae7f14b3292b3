package dev.fairhaven.app.platform.readiness;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads the feature's settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadinessSettings.class)
class ReadinessConfiguration {}
