package dev.fairhaven.app.shell.setup;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads the feature's settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SetupSettings.class)
class SetupConfiguration {}
