package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Actions as JSON: `[{"name": "suspend", "parameters": {"period": "PT168H"}}]`.
public final class ActionJson {

  private ActionJson() {}

  public static ArrayNode write(List<Action> actions) {
    var array = Json.mapper().createArrayNode();
    for (var action : actions) {
      var node = array.addObject();
      node.put("name", Actions.name(action));
      var parameters = Actions.parameters(action);
      if (!parameters.isEmpty()) {
        var object = node.putObject("parameters");
        parameters.forEach(object::put);
      }
    }
    return array;
  }

  /// @throws IllegalArgumentException if it was not written by [#write]
  public static List<Action> read(JsonNode array) {
    var actions = new ArrayList<Action>();
    for (var node : array) {
      var parameters = new HashMap<String, String>();
      node.path("parameters")
          .propertyStream()
          .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
      var name = node.path("name").asString("");
      actions.add(
          Actions.find(name, parameters)
              .orElseThrow(() -> new IllegalArgumentException("no such action: " + name)));
    }
    return actions;
  }
}
