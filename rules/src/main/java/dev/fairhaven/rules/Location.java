package dev.fairhaven.rules;

/// A place in a rule or configuration file.
///
/// @param path of the file in its rule set
/// @param line from 1
/// @param column from 0, in UTF-8 bytes from the start of the line
/// @param sourceLine the text of that line
public record Location(String path, int line, int column, String sourceLine) {}
