package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.entities.ItemView.Address;
import dev.fairhaven.app.intake.entities.ItemView.Block;
import dev.fairhaven.app.intake.entities.ItemView.Mark;
import dev.fairhaven.app.intake.entities.ItemView.Segment;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays the fields of one item out by their roles. Pure; make one per item.
///
/// Fields come from outside and were checked against a schema that may have changed since, so none
/// is taken for granted: what does not have the shape its role expects is shown as a plain fact.
final class ItemLayout {

  static final int TEXT_LENGTH_MAX = 20_000;
  static final int FACT_LENGTH_MAX = 500;
  static final int LIST_MAX = 50;

  /// Roles whose fields stand in the head of the item rather than among its blocks.
  private static final Set<FieldRole> IN_HEAD =
      EnumSet.of(FieldRole.TITLE, FieldRole.NAME, FieldRole.DISPLAY_NAME, FieldRole.COMMUNITY);

  /// Roles whose fields tell people nothing; they are among the raw fields.
  private static final Set<FieldRole> FOR_MACHINES = EnumSet.of(FieldRole.PICTURE_HASH);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<before>(?:[a-zA-Z][a-zA-Z0-9+.-]*://)?(?:[^/?#@]*@)?)(?<host>[^/?#]*)(?<after>.*)",
          Pattern.DOTALL);
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_-]");

  private final ItemType type;
  private final ObjectNode data;
  private final List<Mark> marks;

  ItemLayout(ItemType type, ObjectNode data, List<Mark> marks) {
    this.type = type;
    this.data = data;
    this.marks = marks;
  }

  ItemView lay(ItemRef ref, @Nullable ItemRef creator) {
    var names = headings();
    return new ItemView(
        ref,
        type.name(),
        type.kind(),
        names.isEmpty()
            ? List.of()
            : segments("$.data." + names.getFirst(), text(names.getFirst())),
        names.size() < 2 ? null : text(names.get(1)),
        first(FieldRole.COMMUNITY).orElse(null),
        creator,
        blocks(),
        data.toPrettyString());
  }

  /// The fields that name the item, the one people know it by first.
  private List<String> headings() {
    return Stream.of(FieldRole.TITLE, FieldRole.DISPLAY_NAME, FieldRole.NAME)
        .flatMap(role -> type.fields(role).stream())
        .filter(field -> !text(field).isBlank())
        .toList();
  }

  private Optional<String> first(FieldRole role) {
    return type.fields(role).stream().map(this::text).filter(text -> !text.isBlank()).findFirst();
  }

  private String text(String field) {
    var value = data.get(field);
    return value != null && value.isString() ? value.asString() : "";
  }

  /// Fields with a role in the type's order, then the others as they were sent.
  private List<Block> blocks() {
    Set<String> fields = new LinkedHashSet<>(type.roles().keySet());
    fields.addAll(data.propertyNames());
    return fields.stream().filter(this::isBlock).map(this::block).toList();
  }

  private boolean isBlock(String field) {
    var value = data.get(field);
    if (value == null || value.isNull() || (value.isArray() && value.isEmpty())) {
      return false;
    }
    var role = type.roles().get(field);
    return role == null
        || !(FOR_MACHINES.contains(role) || (value.isString() && IN_HEAD.contains(role)));
  }

  private Block block(String field) {
    var value = Objects.requireNonNull(data.get(field));
    var role = type.roles().get(field);
    var label = label(field);
    if (role == FieldRole.TEXT && value.isString()) {
      return prose(field, label, value.asString());
    }
    if (role == FieldRole.URL && isTexts(value)) {
      return new Block.Links(label, addresses(field, value));
    }
    if (role == FieldRole.IMAGE && isTexts(value)) {
      return new Block.Pictures(label, texts(value));
    }
    if (role == FieldRole.CREATED_AT && moment(value).isPresent()) {
      return new Block.Moment(label, moment(value).get());
    }
    return reference(value)
        .<Block>map(item -> new Block.Reference(label, item))
        .orElseGet(() -> new Block.Fact(label, fact(value)));
  }

  private Block prose(String field, String label, String text) {
    int shown = Math.min(text.length(), TEXT_LENGTH_MAX);
    return new Block.Prose(
        label, segments("$.data." + field, text.substring(0, shown)), text.length() - shown);
  }

  private List<Segment> segments(String path, String text) {
    return MarkedText.split(text, marksAt(path));
  }

  private List<Mark> marksAt(String path) {
    return marks.stream().filter(mark -> mark.path().equals(path)).toList();
  }

  private List<Address> addresses(String field, JsonNode value) {
    var texts = texts(value);
    List<Address> addresses = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      var path = "$.data." + field + (value.isArray() ? "[" + i + "]" : "");
      addresses.add(address(texts.get(i), !marksAt(path).isEmpty()));
    }
    return addresses;
  }

  static Address address(String url, boolean marked) {
    var parts = ADDRESS.matcher(url);
    return parts.matches()
        ? new Address(parts.group("before"), parts.group("host"), parts.group("after"), marked)
        : new Address("", url, "", marked);
  }

  private static boolean isTexts(JsonNode value) {
    return value.isString()
        || (value.isArray() && value.valueStream().allMatch(JsonNode::isString));
  }

  private static List<String> texts(JsonNode value) {
    return value.isString()
        ? List.of(value.asString())
        : value.valueStream().limit(LIST_MAX).map(JsonNode::asString).toList();
  }

  private static Optional<ItemRef> reference(JsonNode value) {
    var type = value.path("type").asString("");
    var id = value.path("id").asString("");
    boolean fits =
        value.isObject()
            && !type.isBlank()
            && type.length() <= ItemRef.TYPE_LENGTH_MAX
            && !id.isBlank()
            && id.length() <= ItemRef.ID_LENGTH_MAX;
    return fits ? Optional.of(new ItemRef(type, id)) : Optional.empty();
  }

  private static Optional<Instant> moment(JsonNode value) {
    return Rfc3339.parse(value.asString(""));
  }

  private static String fact(JsonNode value) {
    var text = value.isValueNode() ? value.asString() : value.toString();
    return text.length() <= FACT_LENGTH_MAX ? text : text.substring(0, FACT_LENGTH_MAX) + "…";
  }

  /// A field's or type's name as words: `viewCount` is `View count`.
  static String label(String name) {
    var words = WORD_START.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
