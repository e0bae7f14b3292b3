package dev.fairhaven.app.shell.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demonstration, under `fairhaven.demo`.
///
/// @param directory where it keeps its files
/// @param url where the product's API answers, such as `http://localhost:8080`
/// @param seed which of the possible communities
/// @param accounts members at the start
/// @param perSecond happenings a second once the history is played
@ConfigurationProperties("fairhaven.demo")
public record DemoSettings(
    Path directory,
    String url,
    @DefaultValue("1") long seed,
    @DefaultValue("3000") int accounts,
    @DefaultValue("3") double perSecond) {}
