package yuqing.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/// The fields of a body, as far as they were given.
final class RequestFields {
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();

  /// @param value null for a field that is left out
  RequestFields with(String name, Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> document.put(name, number);
      case Boolean flag -> document.put(name, flag);
      case JsonNode other -> document.set(name, other);
      case Collection<?> many ->
          many.forEach(each -> document.withArray(name).add(each.toString()));
      default -> document.put(name, value.toString());
    }
    return this;
  }

  JsonNode document() {
    return document;
  }
}
