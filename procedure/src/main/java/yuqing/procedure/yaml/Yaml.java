package yuqing.procedure.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a text of one document.
public final class Yaml {

  /// Deeper than any text of ours; a text nested without bound would exhaust the stack.
  private static final int DEEPEST = 20;

  private Yaml() {}

  /// @param file how the text is called in a fault
  /// @throws YamlFault when it is no YAML
  public static YamlValue read(String file, String given) {
    // JSON may be indented with tabs, which YAML refuses; inside its strings no bare tab can stand.
    var text = given.stripLeading().startsWith("{") ? given.replace('\t', ' ') : given;
    try {
      var settings = LoadSettings.builder().setLabel(file).build();
      requireShallow(file, text, settings);
      var root = new Compose(settings).composeString(text);
      return new YamlValue(file, "", root.orElseThrow(() -> fault(file, 0, "is empty")));
    } catch (MarkedYamlEngineException broken) {
      var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw fault(file, line, broken.getProblem());
    } catch (YamlEngineException broken) {
      throw fault(file, 0, broken.getMessage());
    }
  }

  private static void requireShallow(String file, String text, LoadSettings settings) {
    int depth = 0;
    for (var event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw fault(file, 0, "is nested more than " + DEEPEST + " deep");
      }
    }
  }

  private static YamlFault fault(String file, int line, String reason) {
    return new YamlFault(new Finding(file, line, "", reason, ""));
  }
}
