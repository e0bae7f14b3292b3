package dev.fairhaven.app.detection.builtinclassifiers;

import java.util.regex.Pattern;

/// Terms that refer to groups of people. A classifier that learns them from insults tends to report
/// an insult wherever they occur; the evaluation measures how often.
final class IdentityTerms {

  private static final Pattern TERM =
      Pattern.compile(
          "\\b(wom[ae]n|girls?|feminists?|gays?|lesbians?|trans(?:gender)?|bisexual|queer|lgbt\\w*"
              + "|black (?:people|wom[ae]n|m[ae]n|lives)|african\\w*|asians?|latin[oax]s?|mexicans?"
              + "|muslims?|islam|jew(?:s|ish)?|christians?|hindus?|immigrants?|migrants?|refugees?"
              + "|disabled|deaf|blind|autis\\w+|indigenous|roma|foreigners?"
              + "|frauen|mujeres|femmes|mulheres|musulman\\w*|muslim\\w*|jud[íi]os?|juifs?|juden"
              + "|inmigrantes?|imigrantes?|flüchtlinge?|réfugiés?|schwule?|ausländer)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private IdentityTerms() {}

  static boolean areIn(String text) {
    return TERM.matcher(text).find();
  }
}
