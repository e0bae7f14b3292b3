package dev.fairhaven.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The Spring shell around the features. Started by the `serve` and `demo` verbs.
@SpringBootApplication
@EnableScheduling
@Modulithic(sharedModules = {"kernel", "web", "access"})
public class Application {}
