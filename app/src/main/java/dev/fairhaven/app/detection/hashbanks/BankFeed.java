package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankStore.Change;
import dev.fairhaven.app.detection.hashbanks.BankStore.Place;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a bank offers to others: the team's own active entries, page by page, and then what changed
/// since. What came from an exchange is not passed on: it is not ours to share.
@Component
public class BankFeed {

  /// Entries on a page at most.
  public static final int PAGE_MAX = 1_000;

  /// Where a reader is: among the entries, which began at a position, or among the changes.
  private static final Pattern TOKEN = Pattern.compile("([ec]):([0-9]{1,18}):([0-9]{1,19})");

  private final BankStore store;

  BankFeed(BankStore store) {
    this.store = store;
  }

  /// @param entry empty where it is offered no longer
  public record Offer(long id, Optional<BankEntry> entry) {}

  /// @param next where the page after begins
  /// @param hasMore whether there is more already
  public record Page(List<Offer> offers, String next, boolean hasMore) {

    public Page {
      offers = List.copyOf(offers);
    }
  }

  /// @param after the `next` of the page before; empty for the beginning
  /// @throws ProblemException with `FEED_TOO_OLD` when what changed since is no longer known; the
  ///   reader begins anew
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
