package dev.fairhaven.app.platform.web;

import org.jspecify.annotations.Nullable;

/// What the error page shows.
///
/// @param sentence what to do next
/// @param code the stable name of the problem
/// @param incident what to tell whoever runs the server; null unless it is their concern
/// @param mustSignIn whether signing in is the next step
public record ProblemPage(
    int status,
    String title,
    String sentence,
    String code,
    @Nullable String incident,
    boolean mustSignIn) {}
