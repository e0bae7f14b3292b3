package dev.fairhaven.rules.tests;

import org.yaml.snakeyaml.nodes.Node;

/// A test file says something that is not expected there.
final class UnreadableTestException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;

  /// @param line from 1
  UnreadableTestException(int line, String message) {
    super(message);
    this.line = line;
  }

  static UnreadableTestException at(Node node, String message) {
    return new UnreadableTestException(Yaml.line(node), message);
  }

  int line() {
    return line;
  }
}
