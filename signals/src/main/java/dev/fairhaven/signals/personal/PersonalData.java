package dev.fairhaven.signals.personal;

import org.jspecify.annotations.Nullable;

/// Personal data in a text; the text itself is not part of it.
///
/// @param form which one of its kind, in lower case: `visa`, `es-dni`, `ipv6`, `bitcoin`. The
///   `wireName` of the kind where there is but one, or several are as likely
/// @param start in UTF-16 units of the text
/// @param end exclusive
/// @param country two letters of ISO 3166; null where there is none or it is not known
public record PersonalData(
    PersonalKind kind,
    String form,
    int start,
    int end,
    Confidence confidence,
    @Nullable String country) {

  PersonalData at(int newStart, int newEnd) {
    return new PersonalData(kind, form, newStart, newEnd, confidence, country);
  }

  int length() {
    return end - start;
  }
}
