package dev.fairhaven.app.decisions.log.store;

import dev.fairhaven.app.decisions.log.ActionJson;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.detection.evidence.EvidenceJson;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Rows;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.rules.Entity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Maps a decision to its table row and back.
final class DecisionRow {

  /// Separates the elements of a list within one column; names cannot contain it.
  private static final String SEPARATOR = "\u001f";

  static final String COLUMNS =
      """
      id, time, item_type, item_id, account_type, account_id, decider, staff_id, rule_set_version,
      cause, cause_id, verdict, actions, policy, policy_version, policy_section, labels, label_entities, rules,
      evidence, note, reverses
      """;

  static final String INSERT =
      "INSERT INTO decision ("
          + COLUMNS
          + """
          , batch)
          SELECT id, time, item_type, item_id, account_type, account_id, decider, staff_id,
            rule_set_version, cause, cause_id, verdict, actions::json, policy, policy_version,
            policy_section, string_to_array(labels, chr(31)), string_to_array(label_entities, chr(31)),
            string_to_array(rules, chr(31)), evidence::json, note, reverses, batch
          FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            AS rows (
          """
          + COLUMNS
          + ", batch)";

  private DecisionRow() {}

  static Rows<Decision> write(List<Decision> decisions, UUID batch) {
    return new Rows<>(decisions)
        .uuid(decision -> decision.id().value())
        .time(Decision::time)
        .text(decision -> decision.item().type())
        .text(decision -> decision.item().id())
        .text(decision -> part(decision.account(), ItemRef::type))
        .text(decision -> part(decision.account(), ItemRef::id))
        .text(decision -> deciderName(decision.decider()))
        .uuid(decision -> staff(decision.decider()))
        .integer(decision -> ruleSetVersion(decision.decider()))
        .text(decision -> decision.cause().kind())
        .text(decision -> decision.cause().id())
        .text(Decision::verdict)
        .text(decision -> Json.write(ActionJson.write(decision.actions())))
        .text(decision -> part(decision.policy(), policy -> policy.version().policy()))
        .integer(decision -> policyVersion(decision.policy()))
        .text(decision -> part(decision.policy(), PolicyRef::section))
        .text(decision -> labels(decision, EntityLabel::name))
        .text(decision -> labels(decision, label -> label.entity().key()))
        .text(decision -> ruleNames(decision.evidence()))
        .text(decision -> evidence(decision.evidence()))
        .text(Decision::note)
        .uuid(decision -> decision.reverses() == null ? null : decision.reverses().value())
        .uuid(_ -> batch);
  }

  private static <T> @Nullable String part(@Nullable T whole, Function<T, String> part) {
    return whole == null ? null : part.apply(whole);
  }

  private static String deciderName(Decider decider) {
    return switch (decider) {
      case Decider.Rules _ -> "rules";
      case Decider.Person _ -> "person";
      case Decider.Platform _ -> "platform";
    };
  }

  private static @Nullable UUID staff(Decider decider) {
    return decider instanceof Decider.Person(StaffId(var id)) ? id : null;
  }

  private static @Nullable Integer ruleSetVersion(Decider decider) {
    return decider instanceof Decider.Rules(int version) ? (Integer) version : null;
  }

  private static @Nullable Integer policyVersion(@Nullable PolicyRef policy) {
    return policy == null ? null : (Integer) policy.version().version();
  }

  private static String labels(Decision decision, Function<EntityLabel, String> part) {
    return String.join(SEPARATOR, decision.labels().stream().map(part).toList());
  }

  private static String ruleNames(Evidence evidence) {
    return String.join(
        SEPARATOR, evidence.rules().stream().map(Evidence.MatchedRule::name).toList());
  }

  private static @Nullable String evidence(Evidence evidence) {
    return evidence.isEmpty() ? null : Json.write(EvidenceJson.write(evidence));
  }

  static Decision read(ResultSet row) throws SQLException {
    var evidence = row.getString("evidence");
    var reverses = row.getObject("reverses", UUID.class);
    return new Decision(
        new DecisionId(row.getObject("id", UUID.class)),
        row.getTimestamp("time").toInstant(),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        account(row),
        decider(row),
        Cause.of(row.getString("cause"), row.getString("cause_id")),
        row.getString("verdict"),
        ActionJson.read(Json.mapper().readTree(row.getString("actions"))),
        policy(row),
        labels(row),
        evidence == null ? Evidence.NONE : EvidenceJson.read(Json.mapper().readTree(evidence)),
        row.getString("note"),
        reverses == null ? null : new DecisionId(reverses));
  }

  private static List<EntityLabel> labels(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("labels").getArray();
    var entities = (String[]) row.getArray("label_entities").getArray();
    return IntStream.range(0, names.length).mapToObj(i -> label(names[i], entities, i)).toList();
  }

  /// Decisions recorded before entity labels existed do not say which entity a label belongs to.
  private static EntityLabel label(String name, String[] entities, int i) {
    int slash = name.indexOf('/');
    return new EntityLabel(
        new Entity(name.substring(0, slash), i < entities.length ? entities[i] : ""),
        name.substring(slash + 1));
  }

  private static @Nullable ItemRef account(ResultSet row) throws SQLException {
    var type = row.getString("account_type");
    var id = row.getString("account_id");
    return type == null || id == null ? null : new ItemRef(type, id);
  }

  private static Decider decider(ResultSet row) throws SQLException {
    return switch (row.getString("decider")) {
      case "rules" -> new Decider.Rules(row.getInt("rule_set_version"));
      case "person" -> new Decider.Person(new StaffId(row.getObject("staff_id", UUID.class)));
      default -> new Decider.Platform();
    };
  }

  private static @Nullable PolicyRef policy(ResultSet row) throws SQLException {
    var policy = row.getString("policy");
    var section = row.getString("policy_section");
    return policy == null || section == null
        ? null
        : new PolicyRef(new PolicyVersion(policy, row.getInt("policy_version")), section);
  }
}
