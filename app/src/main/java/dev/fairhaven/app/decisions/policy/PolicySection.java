package dev.fairhaven.app.decisions.policy;

/// One numbered rule of a policy, as people read it.
///
/// @param number unique over all policies, such as `3.2`
/// @param title a few words, such as `Phishing`
/// @param text what is not allowed, in plain language; shown to reviewers and in notices
/// @param severity how much harm a violation does
public record PolicySection(String number, String title, String text, Severity severity) {}
