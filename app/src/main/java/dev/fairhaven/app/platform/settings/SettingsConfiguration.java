package dev.fairhaven.app.platform.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads the feature's defaults.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SettingsDefaults.class)
class SettingsConfiguration {}
