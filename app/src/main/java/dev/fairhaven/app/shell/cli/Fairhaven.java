package dev.fairhaven.app.shell.cli;

/// The command line's entry point.
public final class Fairhaven {

  private Fairhaven() {}

  public static void main(String[] args) {
    System.exit(CommandLines.create().execute(args));
  }
}
