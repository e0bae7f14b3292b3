package dev.fairhaven.app.platform.web;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes a form count once. Some forms answer with a page that shows a secret and so cannot
/// redirect; loading that page again sends the form again.
///
/// Every rendering of such a form carries a ticket; a session remembers those it has spent.
/// Handlers of such forms take one of these.
///
/// @param value what the form carries; empty for a form without a ticket, which is never spent
public record Ticket(HttpSession session, String value) {

  /// The field of forms.
  static final String PARAMETER = "ticket";

  private static final String SPENT =
      "That was done already. What is shown once is not shown again; make a new one if it is lost.";

  private static final String ATTRIBUTE = Ticket.class.getName();

  /// Spent tickets a session remembers, the newest.
  private static final int SPENT_MAX = 50;

  /// A ticket for one rendering of a form.
  public static String issue() {
    return UUID.randomUUID().toString();
  }

  /// Carries the form out, unless that was done before. A form that is refused can be sent again.
  ///
  /// @param instead where a form leads that was carried out before
  public Reply once(String instead, Supplier<? extends Reply> form) {
    var spent = spent();
    if (spent.contains(value)) {
      return Redirect.to(instead, SPENT);
    }
    var reply = form.get();
    boolean isRefused = reply instanceof Page page && page.isRefused();
    if (!isRefused && !value.isEmpty()) {
      remember(spent);
    }
    return reply;
  }

  private void remember(List<String> spent) {
    var all = new ArrayList<>(spent);
    all.add(value);
    int forgotten = Math.max(0, all.size() - SPENT_MAX);
    session.setAttribute(ATTRIBUTE, new ArrayList<>(all.subList(forgotten, all.size())));
  }

  private List<String> spent() {
    return session.getAttribute(ATTRIBUTE) instanceof List<?> tickets
        ? tickets.stream().map(String::valueOf).toList()
        : List.of();
  }
}
