package dev.fairhaven.app.intake.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.entities.ItemView.Address;
import dev.fairhaven.app.intake.entities.ItemView.Block;
import dev.fairhaven.app.intake.entities.ItemView.Mark;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ItemViewTest {

  static final ItemType LISTING =
      new ItemType(
          "listing",
          ItemType.Kind.CONTENT,
          "{}",
          ordered(
              "title", FieldRole.TITLE,
              "description", FieldRole.TEXT,
              "images", FieldRole.IMAGE,
              "contactUrl", FieldRole.URL,
              "thread", FieldRole.THREAD));

  static final ItemType ACCOUNT =
      new ItemType(
          "account",
          ItemType.Kind.ACCOUNT,
          "{}",
          ordered("handle", FieldRole.NAME, "displayName", FieldRole.DISPLAY_NAME));

  @Test
  void laysFieldsOutByTheirRoles() {
    var view =
        view(
            LISTING,
            """
            {"price": 12.5, "description": "As new", "title": "Bicycle",
             "contactUrl": "https://me@shop.example/x?y", "images": ["https://cdn.example/1.jpg"],
             "thread": {"type": "post", "id": "p1"}}
            """);
    assertThat(view.headingText()).isEqualTo("Bicycle");
    assertThat(view.blocks())
        .containsExactly(
            new Block.Prose(
                "Description", List.of(new ItemView.Segment("As new", false, List.of())), 0),
            new Block.Pictures("Images", List.of("https://cdn.example/1.jpg")),
            new Block.Links(
                "Contact url", List.of(new Address("https://me@", "shop.example", "/x?y", false))),
            new Block.Reference("Thread", new ItemRef("post", "p1")),
            new Block.Fact("Price", "12.5"));
  }

  @Test
  void callsAnAccountByTheNamePeopleSee() {
    var view = view(ACCOUNT, "{\"handle\": \"ana\", \"displayName\": \"Ana B.\"}");
    assertThat(view.headingText()).isEqualTo("Ana B.");
    assertThat(view.byline()).isEqualTo("ana");
    assertThat(view.blocks()).isEmpty();
  }

  @Test
  void marksTextAndLinksThatRulesMatched() {
    var view =
        ItemView.of(
            new ItemRef("listing", "l1"),
            LISTING,
            null,
            json("{\"title\": \"Cheap\", \"contactUrl\": \"http://a.example\"}"),
            List.of(
                new Mark("$.data.title", 0, 5, "Price"),
                new Mark("$.data.contactUrl", 0, 3, "Link"),
                new Mark("$.data.description", 0, 3, "Other")));
    assertThat(view.heading()).extracting(ItemView.Segment::marked).containsExactly(true);
    assertThat(view.blocks())
        .containsExactly(
            new Block.Links("Contact url", List.of(new Address("http://", "a.example", "", true))));
  }

  @Test
  void showsWhatDoesNotFitItsRoleAsAFact() {
    assertThat(
            view(LISTING, "{\"description\": 7, \"images\": {\"a\": 1}, \"thread\": \"t\"}")
                .blocks())
        .containsExactly(
            new Block.Fact("Description", "7"),
            new Block.Fact("Images", "{\"a\":1}"),
            new Block.Fact("Thread", "t"));
  }

  @Test
  void cutsWhatIsEndless() {
    var text = "x".repeat(ItemLayout.TEXT_LENGTH_MAX + 3);
    var view = view(LISTING, "{\"description\": \"" + text + "\"}");
    assertThat(((Block.Prose) view.blocks().getFirst()).cut()).isEqualTo(3);
    var images = "\"a\",".repeat(ItemLayout.LIST_MAX + 5) + "\"a\"";
    var many = view(LISTING, "{\"images\": [" + images + "]}");
    assertThat(((Block.Pictures) many.blocks().getFirst()).addresses())
        .hasSize(ItemLayout.LIST_MAX);
  }

  @Test
  void isEmptyForAnItemOnlyEverMentioned() {
    assertThat(view(LISTING, "{}").isEmpty()).isTrue();
  }

  private static ItemView view(ItemType type, String data) {
    return ItemView.of(new ItemRef(type.name(), "1"), type, null, json(data), List.of());
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.mapper().readTree(text);
  }

  private static Map<String, FieldRole> ordered(Object... pairs) {
    Map<String, FieldRole> roles = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      roles.put((String) pairs[i], (FieldRole) pairs[i + 1]);
    }
    return roles;
  }
}
