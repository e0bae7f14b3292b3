package dev.fairhaven.app;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/// Finds the features where the folders show them: each direct sub-package of a tier, whether or
/// not it declares what it may use.
public final class FeaturesByTier implements ApplicationModuleDetectionStrategy {

  @Override
  public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
    return root.getDirectSubPackages().stream()
        .flatMap(tier -> tier.getDirectSubPackages().stream());
  }
}
