package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An item laid out for people as its type's roles say: a heading, where it stands, its text with
/// the matched parts marked, pictures, links, other facts. Shown by `components/item.jte`.
///
/// @param type the declared type's name
/// @param heading title or name; empty where the item has none
/// @param byline second name, such as an account's handle; null where it has none
/// @param community where it was posted; null where that is nowhere in particular
/// @param creator the account that made it; null where unknown
/// @param blocks what it consists of, in the type's order
/// @param raw the fields as they were sent, for those who want to see everything
public record ItemView(
    ItemRef ref,
    String type,
    ItemType.Kind kind,
    List<Segment> heading,
    @Nullable String byline,
    @Nullable String community,
    @Nullable ItemRef creator,
    List<Block> blocks,
    String raw) {

  public ItemView {
    heading = List.copyOf(heading);
    blocks = List.copyOf(blocks);
  }

  /// The item as last seen.
  ///
  /// @param marks parts to mark; those that no longer fit the text are left out
  public static ItemView of(Item item, List<Mark> marks) {
    return of(item.ref(), item.type(), item.creator(), item.data(), marks);
  }

  /// An item with the fields that one event gave it.
  public static ItemView of(
      ItemRef ref, ItemType type, @Nullable ItemRef creator, ObjectNode data, List<Mark> marks) {
    return new ItemLayout(type, data, marks).lay(ref, creator);
  }

  /// Whether nothing is known of it but its name.
  public boolean isEmpty() {
    return heading.isEmpty() && blocks.isEmpty();
  }

  /// Whether it has blocks that are shown as a list of facts.
  public boolean hasFacts() {
    return blocks.stream().anyMatch(ItemView::isFact);
  }

  private static boolean isFact(Block block) {
    return switch (block) {
      case Block.Fact _, Block.Moment _, Block.Reference _ -> true;
      case Block.Prose _, Block.Links _, Block.Pictures _ -> false;
    };
  }

  /// The heading without its marks.
  public String headingText() {
    return String.join("", heading.stream().map(Segment::text).toList());
  }

  /// The kind of thing in a word or two, such as `Post`.
  public String typeLabel() {
    return ItemLayout.label(type);
  }

  /// Something of the item to mark, because a rule matched it.
  ///
  /// @param path of the text in the event, such as `$.data.text`
  /// @param start UTF-16 offset of the first character
  /// @param end UTF-16 offset after the last one
  /// @param reason why; null where that is not known
  public record Mark(String path, int start, int end, @Nullable String reason) {}

  /// A stretch of text.
  ///
  /// @param reasons why it is marked
  /// @param marked whether it is
  public record Segment(String text, boolean marked, List<String> reasons) {

    static Segment plain(String text) {
      return new Segment(text, false, List.of());
    }

    /// The reasons as one line.
    public String reason() {
      return String.join(", ", reasons);
    }
  }

  /// One part of an item. Sealed, so that the template shows every kind.
  public sealed interface Block {

    String label();

    /// Running text, with paragraphs as they were written.
    ///
    /// @param cut how many characters of a very long text are left out
    record Prose(String label, List<Segment> segments, int cut) implements Block {}

    /// Web addresses. Shown, never followed: what a reviewer clicks must not be up to the author.
    record Links(String label, List<Address> addresses) implements Block {}

    /// Pictures by address.
    record Pictures(String label, List<String> addresses) implements Block {}

    /// Other items it refers to.
    record Reference(String label, ItemRef item) implements Block {}

    /// A moment.
    record Moment(String label, Instant at) implements Block {}

    /// A short value, such as a price.
    record Fact(String label, String value) implements Block {}
  }

  /// A web address, split where the eye should rest.
  ///
  /// @param before scheme and credentials
  /// @param host whom it leads to
  /// @param after the rest
  public record Address(String before, String host, String after, boolean marked) {}
}
