package dev.fairhaven.app.decisions.policy;

/// A numbered section of a policy, in the wording that reviewers and users read.
///
/// @param number unique across all policies, such as `3.2`
/// @param title a few words, such as `Phishing`
/// @param text what is not allowed, in plain language; shown to reviewers and in notices
/// @param severity how much harm a violation does
public record PolicySection(String number, String title, String text, Severity severity) {}
