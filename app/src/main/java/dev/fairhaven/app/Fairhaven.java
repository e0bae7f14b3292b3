package dev.fairhaven.app;

/// The command line's entry point.
public final class Fairhaven {

  private Fairhaven() {}

  public static void main(String[] args) {}
}
