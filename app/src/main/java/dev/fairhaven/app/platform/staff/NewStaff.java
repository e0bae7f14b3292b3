package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person to be added.
///
/// @param name as colleagues see it, 1 to 80 characters
/// @param login 2 to 64 letters, digits and `._@+-`; kept in lower case
public record NewStaff(String name, String login, Role role) {

  public static final int NAME_LENGTH_MAX = 80;
  public static final int LOGIN_LENGTH_MAX = 64;

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");

  public NewStaff {
    name = name.strip();
    login = normalLogin(login);
    List<FieldProblem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
      problems.add(new FieldProblem("/name", "1 to " + NAME_LENGTH_MAX + " characters"));
    }
    if (!LOGIN.matcher(login).matches()) {
      problems.add(new FieldProblem("/login", "2 to 64 letters, digits and . _ @ + -"));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          StaffProblem.INVALID_STAFF, "a field is missing or in the wrong form", problems);
    }
  }

  static String normalLogin(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
