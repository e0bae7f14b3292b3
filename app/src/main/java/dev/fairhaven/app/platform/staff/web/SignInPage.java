package dev.fairhaven.app.platform.staff.web;

/// What the sign-in page shows.
///
/// @param next where to go afterwards; empty for the start
/// @param isRefused whether the last attempt failed
/// @param isPasskeyRefused whether the last attempt was a passkey, and failed
/// @param waitSeconds how long the next attempt has to wait
/// @param isGoodbye whether somebody has just signed out
public record SignInPage(
    String next,
    boolean isRefused,
    boolean isPasskeyRefused,
    long waitSeconds,
    boolean isGoodbye) {}
