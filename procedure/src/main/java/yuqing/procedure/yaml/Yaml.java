package yuqing.procedure.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a text of one document.
public final class Yaml {

  /// Deeper than any text of ours; a text nested without bound would exhaust the stack.
  private static final int DEEPEST = 20;

  /// Scalars, lists, mappings and repetitions of them. Each takes some 250 bytes once it is read,
  /// though a text needs two to write it: far more than the largest of ours has.
  private static final int MOST_VALUES = 50_000;

  private Yaml() {}

  /// @param file how the text is called in a fault
  /// @throws YamlFault when it is no YAML
  public static YamlValue read(String file, String given) {
    var text = untabbed(given);
    try {
      var settings = LoadSettings.builder().setLabel(file).build();
      requirePlain(file, text, settings);
      var root = new Compose(settings).composeString(text);
      return new YamlValue(file, "", root.orElseThrow(() -> fault(file, 1, TextFault.EMPTY)));
    } catch (MarkedYamlEngineException broken) {
      var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw fault(file, line, TextFault.BROKEN_YAML, broken.getProblem());
    } catch (YamlEngineException broken) {
      throw fault(file, 1, TextFault.BROKEN_YAML, broken.getMessage());
    }
  }

  /// Neither nested without bound nor with tags.
  private static void requirePlain(String file, String text, LoadSettings settings) {
    int depth = 0;
    int values = 0;
    for (var event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      var line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
      if (depth > DEEPEST) {
        throw fault(file, line, TextFault.TOO_DEEP, DEEPEST);
      }
      if (event instanceof NodeEvent && ++values > MOST_VALUES) {
        throw fault(file, line, TextFault.TOO_MANY_VALUES, MOST_VALUES);
      }
      var tag = tagOf(event);
      if (tag.isPresent()) {
        throw fault(file, line, TextFault.TAGGED, tag.get());
      }
    }
  }

  /// A tag makes of a value what its text does not say, or what nobody knows.
  private static Optional<String> tagOf(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  private static YamlFault fault(String file, int line, TextFault kind, Object... found) {
    return new YamlFault(Finding.of(file, line, "", kind, found));
  }

  /// The same text as maps, lists, texts, numbers and yes or no, its keys in their order.
  ///
  /// @throws YamlFault when it is no YAML
  public static Object plain(String file, String given) {
    read(file, given);
    return new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(untabbed(given));
  }

  /// JSON may be indented with tabs, which YAML refuses; inside its strings no bare tab can stand.
  private static String untabbed(String given) {
    return given.stripLeading().startsWith("{") ? given.replace('\t', ' ') : given;
  }
}
