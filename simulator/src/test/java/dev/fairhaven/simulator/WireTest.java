package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.testkit.Golden;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The form in which happenings go to the platform.
class WireTest {

  private static final Set<String> COMMON = Set.of("ip", "device", "userAgent", "language");
  private static final int BYTES_MAX = 256 * 1024;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /// The fields of each event type; those with a star must be there.
  private static final Map<EventType, Fields> FIELDS = new EnumMap<>(EventType.class);

  static {
    var account = Fields.of("handle* displayName emailDomain country bio createdAt", "account");
    var post = Fields.of("title text* community links createdAt", "post");
    var listing =
        Fields.of("title* description* price currency category location contactUrl", "listing");
    FIELDS.put(EventType.ACCOUNT_CREATED, account);
    FIELDS.put(EventType.ACCOUNT_UPDATED, account);
    FIELDS.put(EventType.ACCOUNT_LOGIN, Fields.of("succeeded* country*", ""));
    FIELDS.put(EventType.PROFILE_UPDATED, Fields.of("displayName bio* website", "profile"));
    FIELDS.put(EventType.POST_CREATED, post);
    FIELDS.put(EventType.POST_EDITED, post);
    FIELDS.put(
        EventType.COMMENT_CREATED, Fields.of("text* thread* parent* links createdAt", "comment"));
    FIELDS.put(
        EventType.MESSAGE_SENT, Fields.of("text* conversation* recipient* links", "message"));
    FIELDS.put(EventType.LISTING_CREATED, listing);
    FIELDS.put(EventType.LISTING_EDITED, listing);
    FIELDS.put(
        EventType.TRANSACTION_MADE,
        Fields.of("amount* currency* buyer seller cardFingerprint listing", "transaction"));
    FIELDS.put(EventType.PROMPT_SUBMITTED, Fields.of("text* model conversation", "prompt"));
    FIELDS.put(
        EventType.COMPLETION_GENERATED, Fields.of("text* model prompt conversation", "completion"));
  }

  private record Fields(Set<String> all, Set<String> required, String carries) {

    static Fields of(String names, String carries) {
      var list = List.of(names.split(" "));
      var all = list.stream().map(name -> name.replace("*", "")).collect(Collectors.toSet());
      var required =
          list.stream()
              .filter(name -> name.endsWith("*"))
              .map(name -> name.replace("*", ""))
              .collect(Collectors.toSet());
      return new Fields(all, required, carries);
    }
  }

  @Test
  void givesEachEventTheFieldsOfItsTypeAndNoOthers() {
    Fixtures.events(Fixtures.town())
        .forEach(
            event -> {
              var fields = Objects.requireNonNull(FIELDS.get(event.type()));
              var own = event.data().fields().keySet().stream().filter(n -> !COMMON.contains(n));
              assertThat(fields.all()).containsAll(own.toList());
              assertThat(event.data().fields().keySet()).containsAll(fields.required());
              assertThat(event.target() == null ? "" : event.target().type().wire())
                  .isEqualTo(fields.carries());
            });
  }

  @Test
  void showsEveryTypeOfEvent() {
    assertThat(Fixtures.events(Fixtures.town()).map(EventHappened::type))
        .contains(EventType.values());
  }

  @Test
  void keepsValuesWithinTheirRanges() {
    Fixtures.events(Fixtures.town())
        .forEach(
            event -> {
              assertThat(event.toJson().length()).isLessThan(BYTES_MAX);
              event.data().fields().forEach(WireTest::requireValid);
            });
  }

  @Test
  void actsAsAnAccount() {
    assertThat(Fixtures.events(Fixtures.town()))
        .allMatch(event -> event.actor().type() == ItemType.ACCOUNT);
  }

  @Test
  void looksLikeThis() {
    var samples = new StringBuilder();
    for (var type : EventType.values()) {
      Fixtures.events(Fixtures.town())
          .filter(event -> event.type() == type && event.time().isAfter(Fixtures.START))
          .findFirst()
          .ifPresent(event -> samples.append(event.toJson()).append('\n'));
    }
    Fixtures.flags(Fixtures.town())
        .limit(3)
        .forEach(flag -> samples.append(flag.toJson()).append('\n'));
    Golden.check("wire.jsonl", samples.toString());
  }

  @Test
  void escapesWhatJsonDoesNotAllow() {
    var data = Data.builder().text("text", "a \"b\" \\ c\nd\te\u0001 🙂").build();
    var event =
        new EventHappened(
            0,
            "e",
            EventType.POST_CREATED,
            Instant.EPOCH,
            Ref.account("u"),
            new Ref(ItemType.POST, "p"),
            data,
            Truth.benign());
    assertThat(event.toJson())
        .isEqualTo(
            """
            {"id":"e","type":"post.created","time":"1970-01-01T00:00:00Z",\
            "actor":{"type":"account","id":"u"},"target":{"type":"post","id":"p"},\
            "data":{"text":"a \\"b\\" \\\\ c\\nd\\te\\u0001 🙂"}}""");
  }

  @Test
  void movesWithAllItsMoments() {
    var event =
        Fixtures.events(Fixtures.town())
            .filter(each -> each.type() == EventType.POST_CREATED)
            .findFirst()
            .orElseThrow();
    var later = event.time().plusSeconds(3_600);
    var moved = event.movedTo(later);
    assertThat(moved.time()).isEqualTo(later);
    assertThat(moved.data().fields().get("createdAt")).isEqualTo(new Value.Moment(later));
    assertThat(moved.movedTo(event.time())).isEqualTo(event);
  }

  private static void requireValid(String name, Value value) {
    switch (value) {
      case Value.Text(String text) -> {
        assertThat(text).as(name).isNotBlank().hasSizeLessThan(5_000);
        if (name.equals("country")) {
          assertThat(text).matches(COUNTRY);
        }
      }
      case Value.Money(BigDecimal amount) -> assertThat(amount).as(name).isPositive();
      case Value.Texts(List<String> texts) -> assertThat(texts).as(name).hasSizeBetween(1, 20);
      case Value.Whole _, Value.Bool _, Value.Moment _, Value.Reference _ -> {}
    }
  }
}
