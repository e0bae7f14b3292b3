package dev.fairhaven.app.web;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes a form count once. Some forms answer with a page that shows a secret and so cannot
/// redirect; loading that page again sends the form again.
///
/// Every rendering of such a form carries a ticket; a session remembers those it has spent.
public final class Tickets {

  /// What the person is told who sends a form again.
  public static final String SPENT =
      "That was done already. What is shown once is not shown again; make a new one if it is lost.";

  private static final String ATTRIBUTE = Tickets.class.getName();

  /// Spent tickets a session remembers, the newest.
  private static final int SPENT_MAX = 50;

  private Tickets() {}

  /// A ticket for one rendering of a form.
  public static String issue() {
    return UUID.randomUUID().toString();
  }

  /// Whether the form with this ticket was carried out before. A form without one never was.
  public static boolean isSpent(HttpSession session, String ticket) {
    return !ticket.isEmpty() && spent(session).contains(ticket);
  }

  /// Remembers that the form with this ticket was carried out.
  public static void spend(HttpSession session, String ticket) {
    var spent = new ArrayList<>(spent(session));
    spent.add(ticket);
    int forgotten = Math.max(0, spent.size() - SPENT_MAX);
    session.setAttribute(ATTRIBUTE, new ArrayList<>(spent.subList(forgotten, spent.size())));
  }

  private static List<String> spent(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof List<?> tickets
        ? tickets.stream().map(String::valueOf).toList()
        : List.of();
  }
}
