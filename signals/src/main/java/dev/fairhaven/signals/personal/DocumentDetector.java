package dev.fairhaven.signals.personal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Numbers of passports and driving licences, only right beside a word that says so: their forms
/// are those of many other numbers.
final class DocumentDetector implements Detector {

  private static final int LENGTH_MIN = 6;
  private static final int LENGTH_MAX = 16;
  private static final int DIGITS_MIN = 4;

  private record Document(String form, int lengthMax, Set<String> words) {}

  private static final List<Document> DOCUMENTS =
      List.of(
          new Document(
              "passport",
              10,
              Set.of(
                  "passport",
                  "reisepass",
                  "pass-nr",
                  "passnummer",
                  "passeport",
                  "pasaporte",
                  "passaporto",
                  "passaporte",
                  "paspoort",
                  "paszport",
                  "pasaport",
                  "паспорт",
                  "护照",
                  "護照",
                  "パスポート",
                  "여권",
                  "جواز")),
          new Document(
              "driving-licence",
              LENGTH_MAX,
              Set.of(
                  "driver",
                  "driving licen",
                  "drivers licen",
                  "licence number",
                  "license number",
                  "führerschein",
                  "permis de conduire",
                  "carnet de conducir",
                  "patente di guida",
                  "rijbewijs",
                  "prawo jazdy",
                  "carteira de motorista",
                  "cnh")));

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (isNumber(text, at, end)) {
        judge(text, at, end, found);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static int wordEnd(PlainText text, int start) {
    int end = start;
    while (end < text.length() && text.at(end) < 0x80 && Character.isLetterOrDigit(text.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNumber(PlainText text, int start, int end) {
    if (end - start < LENGTH_MIN || end - start > LENGTH_MAX || !text.isStart(start)) {
      return false;
    }
    int digits = 0;
    for (int i = start; i < end; i++) {
      digits += PlainText.isDigit(text.at(i)) ? 1 : 0;
    }
    return text.isEnd(end) && digits >= DIGITS_MIN;
  }

  private static void judge(PlainText text, int start, int end, Consumer<PersonalData> found) {
    for (var document : DOCUMENTS) {
      if (end - start <= document.lengthMax() && text.isNamed(start, end, document.words())) {
        found.accept(
            new PersonalData(
                PersonalKind.DOCUMENT, document.form(), start, end, Confidence.LIKELY, null));
        return;
      }
    }
  }
}
