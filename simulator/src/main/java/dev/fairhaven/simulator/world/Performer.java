package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.Data;
import dev.fairhaven.simulator.EventType;
import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An actor with a connection, and the ground truth about them. Each method reports one event.
public record Performer(Scene scene, Persona persona, Connection via, Truth truth) {

  private static final Pattern ADDRESS = Pattern.compile("https://[a-z0-9.-]+(?:/[a-z0-9/-]*)?");
  private static final String CURRENCY = "EUR";
  private static final int PENCE = 2;

  /// The account that answers prompts.
  public static final Ref ASSISTANT = Ref.account("assistant");

  /// The same, with another truth about what comes next.
  public Performer being(Truth other) {
    return new Performer(scene, persona, via, other);
  }

  public void registers(long now) {
    report(now, EventType.ACCOUNT_CREATED, persona.account(), account(persona.handle(), now));
  }

  public void changesAccount(long now, Persona changed) {
    report(
        now,
        EventType.ACCOUNT_UPDATED,
        persona.account(),
        account(changed.handle(), changed.displayName(), changed.emailDomain(), changed.bio()));
  }

  public void logsIn(long now, boolean succeeded) {
    report(
        now,
        EventType.ACCOUNT_LOGIN,
        null,
        data().bool("succeeded", succeeded).text("country", via.country()));
  }

  public void changesProfile(long now, String bio, String website) {
    report(
        now,
        EventType.PROFILE_UPDATED,
        new Ref(ItemType.PROFILE, persona.account().id()),
        data()
            .text("displayName", persona.displayName())
            .text("bio", bio)
            .text("website", website));
  }

  public Ref posts(long now, Post post) {
    return posts(now, post(post));
  }

  /// @param picture the PDQ hash of a picture in the post
  public Ref postsPicture(long now, Post post, String picture) {
    return posts(now, post(post).texts("imageHashes", List.of(picture)));
  }

  private Ref posts(long now, Data.Builder data) {
    var item = scene.ids().next(ItemType.POST);
    report(now, EventType.POST_CREATED, item, data.moment("createdAt", Instant.ofEpochMilli(now)));
    return item;
  }

  public void edits(long now, Ref item, Post post) {
    report(now, EventType.POST_EDITED, item, post(post));
  }

  /// @param parent the comment that is answered; the post itself when there is none
  public Ref comments(long now, Topic topic, @Nullable Ref parent, String text) {
    var item = scene.ids().next(ItemType.COMMENT);
    report(
        now,
        EventType.COMMENT_CREATED,
        item,
        data()
            .text("text", text)
            .reference("thread", topic.post())
            .reference("parent", parent == null ? topic.post() : parent)
            .texts("links", addresses(text))
            .moment("createdAt", Instant.ofEpochMilli(now)));
    topic.replies().add(item);
    return item;
  }

  public Ref sends(long now, Ref recipient, String text) {
    var item = scene.ids().next(ItemType.MESSAGE);
    report(
        now,
        EventType.MESSAGE_SENT,
        item,
        data()
            .text("text", text)
            .reference("conversation", conversation(persona.account(), recipient))
            .reference("recipient", recipient)
            .texts("links", addresses(text)));
    return item;
  }

  public Ref offers(long now, Wares wares) {
    var item = scene.ids().next(ItemType.LISTING);
    report(now, EventType.LISTING_CREATED, item, listing(wares));
    return item;
  }

  public void reprices(long now, Ref item, Wares wares) {
    report(now, EventType.LISTING_EDITED, item, listing(wares));
  }

  /// @param listing what is paid for
  public void pays(long now, Ref seller, Ref listing, BigDecimal amount, String card) {
    report(
        now,
        EventType.TRANSACTION_MADE,
        scene.ids().next(ItemType.TRANSACTION),
        data()
            .money("amount", amount)
            .text("currency", CURRENCY)
            .reference("buyer", persona.account())
            .reference("seller", seller)
            .text("cardFingerprint", card)
            .reference("listing", listing));
  }

  public Ref asks(long now, Ref conversation, String text, String model) {
    var item = scene.ids().next(ItemType.PROMPT);
    report(
        now,
        EventType.PROMPT_SUBMITTED,
        item,
        data().text("text", text).text("model", model).reference("conversation", conversation));
    return item;
  }

  /// The assistant answers `prompt`.
  public void isAnswered(long now, Ref conversation, Ref prompt, String text, String model) {
    scene.report(
        now,
        EventType.COMPLETION_GENERATED,
        ASSISTANT,
        scene.ids().next(ItemType.COMPLETION),
        Data.builder()
            .text("text", text)
            .text("model", model)
            .reference("prompt", prompt)
            .reference("conversation", conversation)
            .build(),
        truth);
  }

  /// What is written in a post.
  public record Post(String room, String title, String text, String language) {}

  /// What is written in a listing.
  public record Wares(
      String title, String text, BigDecimal price, String category, String place, String contact) {}

  /// The amount in pence as money.
  public static BigDecimal money(long pence) {
    return BigDecimal.valueOf(pence, PENCE);
  }

  static List<String> addresses(String text) {
    return text.contains("https://")
        ? ADDRESS.matcher(text).results().map(MatchResult::group).toList()
        : List.of();
  }

  private Data.Builder account(String handle, long createdAt) {
    return account(handle, persona.displayName(), persona.emailDomain(), persona.bio())
        .moment("createdAt", Instant.ofEpochMilli(createdAt));
  }

  private Data.Builder account(String handle, String name, String emailDomain, String bio) {
    return data()
        .text("handle", handle)
        .text("displayName", name)
        .text("emailDomain", emailDomain)
        .text("country", via.country())
        .text("bio", bio);
  }

  private Data.Builder post(Post post) {
    return data()
        .text("title", post.title())
        .text("text", post.text())
        .text("community", post.room())
        .text("language", post.language())
        .texts("links", addresses(post.text()));
  }

  private Data.Builder listing(Wares wares) {
    return data()
        .text("title", wares.title())
        .text("description", wares.text())
        .money("price", wares.price())
        .text("currency", CURRENCY)
        .text("category", wares.category())
        .text("location", wares.place())
        .text("contactUrl", wares.contact());
  }

  private Ref conversation(Ref one, Ref other) {
    boolean ordered = one.id().compareTo(other.id()) < 0;
    var pair = ordered ? one.id() + other.id() : other.id() + one.id();
    return new Ref(ItemType.CONVERSATION, "v" + pair);
  }

  private Data.Builder data() {
    return Data.builder()
        .text("ip", via.ip())
        .text("device", via.device())
        .text("userAgent", via.userAgent());
  }

  private void report(long now, EventType type, @Nullable Ref target, Data.Builder data) {
    scene.report(now, type, persona.account(), target, data.build(), truth);
  }
}
