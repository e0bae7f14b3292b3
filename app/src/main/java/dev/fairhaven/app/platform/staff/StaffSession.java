package dev.fairhaven.app.platform.staff;

import java.time.Instant;

/// One browser that somebody is signed in with.
///
/// @param handle names the session; opens nothing
/// @param device in words, such as `Firefox on Linux`
/// @param address the IP address that it was begun from
/// @param seenAt its latest request
public record StaffSession(
    String handle, String device, String address, Instant beganAt, Instant seenAt) {}
