package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankStore.Change;
import dev.fairhaven.app.detection.hashbanks.BankStore.Place;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shares a bank with others: first the team's own active entries, page by page, then the changes.
/// Entries from an exchange are not shared, because they belong to others.
@Component
public class BankFeed {

  /// The maximum number of entries per page.
  public static final int PAGE_MAX = 1_000;

  /// A reader's position: within the entries as of a position, or within the changes.
  private static final Pattern TOKEN = Pattern.compile("([ec]):([0-9]{1,18}):([0-9]{1,19})");

  private final BankStore store;

  BankFeed(BankStore store) {
    this.store = store;
  }

  /// @param entry empty if it is no longer shared
  public record Offer(long id, Optional<BankEntry> entry) {}

  /// @param next the token of the next page
  /// @param hasMore whether the next page already has entries
  public record Page(List<Offer> offers, String next, boolean hasMore) {

    public Page {
      offers = List.copyOf(offers);
    }
  }

  /// @param after the `next` of the previous page; empty for the start
  /// @throws ProblemException with `FEED_TOO_OLD` if the changes since then have been deleted; the
  ///   reader has to start over
  @Transactional
  public Page page(Bank bank, String after) {
    if (after.isEmpty()) {
      return entries(bank, store.position(), 0);
    }
    var token = TOKEN.matcher(after);
    if (!token.matches()) {
      throw tooOld();
    }
    long position = Long.parseLong(token.group(2));
    long entry = number(token.group(3));
    return token.group(1).equals("e")
        ? entries(bank, position, entry)
        : changes(bank, new Place(position, entry));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw tooOld();
    }
  }

  private static ProblemException tooOld() {
    return new ProblemException(
        BankProblem.FEED_TOO_OLD, "begin anew, and drop what is no longer offered then");
  }

  private Page entries(Bank bank, long position, long after) {
    var found = store.own(bank.number(), after, PAGE_MAX);
    var offers = found.stream().map(entry -> new Offer(entry.id(), Optional.of(entry))).toList();
    return found.size() < PAGE_MAX
        ? new Page(offers, token("c", Place.after(position)), false)
        : new Page(offers, token("e", new Place(position, found.getLast().id())), true);
  }

  private static String token(String kind, Place place) {
    return kind + ":" + place.position() + ":" + place.entry();
  }

  private Page changes(Bank bank, Place after) {
    if (after.position() < store.forgotten() || after.position() > store.position()) {
      throw tooOld();
    }
    var changes = store.changes(after, PAGE_MAX);
    var offers =
        changes.stream()
            .filter(change -> change.bank() == bank.number())
            .map(BankFeed::offer)
            .toList();
    var next = changes.isEmpty() ? after : changes.getLast().place();
    return new Page(offers, token("c", next), changes.size() == PAGE_MAX);
  }

  private static Offer offer(Change change) {
    return new Offer(change.place().entry(), change.entry().filter(BankFeed::isOffered));
  }

  private static boolean isOffered(BankEntry entry) {
    return entry.state() == EntryState.ACTIVE && entry.source().equals(NewEntry.TEAM);
  }
}
