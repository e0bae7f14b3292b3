package dev.fairhaven.app.detection.connectedclassifiers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Registers the feature's settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassifierSettings.class)
class ClassifierConfiguration {}
