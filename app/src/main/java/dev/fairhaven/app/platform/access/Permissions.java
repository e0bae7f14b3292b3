package dev.fairhaven.app.platform.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Every permission that a feature declares, found where the features are.
@Component
public class Permissions {

  private static final String FEATURES = "dev.fairhaven.app";

  private final List<Permission> all;

  public Permissions() {
    this.all = declared().sorted(Comparator.comparing(Permission::wireName)).toList();
  }

  private static Stream<Permission> declared() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Permission.class));
    return scanner.findCandidateComponents(FEATURES).stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(Permission.class::cast);
  }

  /// In the order of their names on the wire.
  public List<Permission> all() {
    return all;
  }

  /// What `role` carries, in the same order.
  public List<Permission> of(Role role) {
    return all.stream().filter(role::may).toList();
  }
}
