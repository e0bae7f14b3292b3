package dev.fairhaven.app.detection.exchanges;

import java.util.function.BiFunction;

/// Makes the source of an exchange, by its name and settings.
@FunctionalInterface
public interface DeltaSources extends BiFunction<String, ExchangeSettings.One, DeltaSource> {}
