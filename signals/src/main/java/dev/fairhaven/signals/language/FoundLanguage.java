package dev.fairhaven.signals.language;

/// The language a text is written in.
///
/// @param code ISO 639-1 where there is one, such as `en`, else ISO 639-3
/// @param lead how many times as likely it is as the next, from [LanguageFinder#LEAD_MIN] on;
///   infinite where the script alone decides
public record FoundLanguage(String code, double lead) {}
