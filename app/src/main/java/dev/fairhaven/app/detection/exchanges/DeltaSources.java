package dev.fairhaven.app.detection.exchanges;

import java.util.function.BiFunction;

/// Creates the source of an exchange from its name and settings.
@FunctionalInterface
public interface DeltaSources extends BiFunction<String, ExchangeSettings.One, DeltaSource> {}
