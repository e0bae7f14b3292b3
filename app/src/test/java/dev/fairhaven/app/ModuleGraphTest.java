package dev.fairhaven.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Holds the code to the tiers that its folders show, and to what the `package-info.java` of each
/// feature declares.
class ModuleGraphTest {

  /// From the lowest up. A feature may use features of its own tier and of lower ones; going up is
  /// done by publishing an event or by offering an interface that higher tiers implement.
  private static final List<String> TIERS =
      List.of(
          "platform",
          "intake",
          "detection",
          "decisions",
          "enforcement",
          "review",
          "investigation",
          "oversight",
          "outward",
          "shell");

  /// Assembles the program from all features, so it declares no grants.
  private static final String EVERYTHING = "shell.cli";

  private static final Path SOURCES = Path.of("src/main/java/dev/fairhaven/app");

  /// Compiled templates are left out: each is part of the feature whose page it renders.
  private final ApplicationModules modules =
      ApplicationModules.of(Application.class, resideInAPackage("..app.jte.."));

  /// The other tests would pass on nothing.
  @Test
  void seesEveryFolderAsAFeature() throws Exception {
    assertThat(folders()).hasSizeGreaterThan(25).containsExactlyInAnyOrderElementsOf(identifiers());
    assertThat(identifiers().stream().map(ModuleGraphTest::tier).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(TIERS);
  }

  @Test
  void featuresUseOnlyTheApiOfWhatTheyDeclareAndFormNoCycle() {
    modules.verify();
  }

  @Test
  void featuresUseNothingOfAHigherTier() {
    var climbing = new ArrayList<String>();
    for (var feature : identifiers()) {
      for (var used : used(feature)) {
        if (TIERS.indexOf(tier(used)) > TIERS.indexOf(tier(feature))) {
          climbing.add(feature + " -> " + used);
        }
      }
    }
    assertThat(climbing).isEmpty();
  }

  @Test
  void declaresNoGrantThatIsNotUsed() throws Exception {
    var idle = new ArrayList<String>();
    int grants = 0;
    for (var feature : identifiers()) {
      for (var granted : granted(feature)) {
        grants++;
        if (!used(feature).contains(granted)) {
          idle.add(feature + " -> " + granted);
        }
      }
    }
    assertThat(grants).isGreaterThan(100);
    assertThat(idle).isEmpty();
  }

  @Test
  void everyFeatureButTheCommandLineDeclaresWhatItUses() throws Exception {
    for (var feature : identifiers()) {
      if (!feature.equals(EVERYTHING)) {
        assertThat(declaration(feature)).as(feature).isNotNull();
      }
    }
  }

  /// The table of tiers in ARCHITECTURE.md is the tree on disk.
  @Test
  void isDrawnInTheArchitecture() throws IOException {
    var drawn = new TreeSet<String>();
    var row = Pattern.compile("\\| `(\\w+)` \\| ((?:`\\w+` ?)+)\\|.*");
    for (var line : Files.readAllLines(Path.of("../ARCHITECTURE.md"))) {
      var cells = row.matcher(line);
      if (cells.matches() && TIERS.contains(cells.group(1))) {
        for (var feature : cells.group(2).replace("`", "").strip().split(" ")) {
          drawn.add(cells.group(1) + "." + feature);
        }
      }
    }
    assertThat(drawn).isEqualTo(identifiers());
  }

  private static List<String> folders() throws IOException {
    try (var found = Files.find(SOURCES, 2, (_, attributes) -> attributes.isDirectory())) {
      return found
          .map(SOURCES::relativize)
          .filter(path -> path.getNameCount() == 2)
          .map(path -> path.toString().replace('/', '.'))
          .toList();
    }
  }

  private Set<String> identifiers() {
    return modules.stream()
        .map(module -> module.getIdentifier().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> used(String feature) {
    return modules.getModuleByName(feature).orElseThrow().getDirectDependencies(modules).stream()
        .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> granted(String feature) throws ClassNotFoundException {
    var declaration = declaration(feature);
    return declaration == null || declaration.type() == ApplicationModule.Type.OPEN
        ? List.of()
        : List.of(declaration.allowedDependencies()).stream()
            .filter(grant -> !grant.equals(ApplicationModule.OPEN_TOKEN))
            .toList();
  }

  private static ApplicationModule declaration(String feature) throws ClassNotFoundException {
    return Class.forName("dev.fairhaven.app." + feature + ".package-info")
        .getAnnotation(ApplicationModule.class);
  }

  private static String tier(String feature) {
    return feature.substring(0, feature.indexOf('.'));
  }
}
