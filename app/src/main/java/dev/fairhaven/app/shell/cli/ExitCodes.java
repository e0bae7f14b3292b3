package dev.fairhaven.app.shell.cli;

/// How a verb ended, for scripts.
final class ExitCodes {

  static final int OK = 0;

  /// A check found something, or the verb failed on its way.
  static final int FAILED = 1;

  /// The command line is wrong; nothing was done.
  static final int USAGE = 2;

  /// Something outside stands in the way: directory or port in use, file unreadable, database
  /// unreachable.
  static final int REFUSED = 3;

  private ExitCodes() {}
}
