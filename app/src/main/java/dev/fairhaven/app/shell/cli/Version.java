package dev.fairhaven.app.shell.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of this build, as its jar says.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Fairhaven " + current()};
  }

  static String current() {
    var version = Version.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(development)");
  }
}
