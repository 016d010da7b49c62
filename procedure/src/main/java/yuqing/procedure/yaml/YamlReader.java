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
import yuqing.contracts.text.TextCharacters;

/// Reads a text of one document.
public final class YamlReader {

  /// Deeper than any text of the suite; a text nested without bound would exhaust the stack.
  private static final int DEEPEST = 20;

  /// Scalars, lists, mappings and repetitions of them. Each takes some 250 bytes once it is read,
  /// though a text needs two to write it: far more than the suite's largest text has.
  private static final int MOST_VALUES = 50_000;

  private YamlReader() {}

  /// @param file how the text is called in a fault
  /// @throws YamlFault when it is no YAML
  public static YamlValue read(String file, String given) {
    requireCharacters(file, 1, given);
    var text = untabbed(given);
    var settings = LoadSettings.builder().setLabel(file).build();
    var walk = new EventWalk(file);
    try {
      walk.through(new Parse(settings).parseString(text));
      var root = new Compose(settings).composeString(text);
      return new YamlValue(file, "", root.orElseThrow(() -> fault(file, 1, TextFault.EMPTY)));
    } catch (YamlFault e) {
      throw e;
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw fault(file, line, TextFault.BROKEN_YAML, e.getProblem());
    } catch (YamlEngineException e) {
      throw fault(file, walk.line, TextFault.BROKEN_YAML, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // Of an escape that names no character, for one, the engine throws no exception of its own.
      throw fault(file, walk.line, TextFault.UNREADABLE);
    }
  }

  /// What is parsed is neither nested without bound, nor with tags, nor of characters that no text
  /// may hold.
  private static final class EventWalk {
    private final String file;
    private int depth;
    private int values;

    /// Where what was parsed last begins.
    private int line = 1;

    EventWalk(String file) {
      this.file = file;
    }

    void through(Iterable<Event> events) {
      for (var event : events) {
        line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        take(event);
      }
    }

    private void take(Event event) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
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
      if (event instanceof ScalarEvent scalar) {
        requireCharacters(file, line, scalar.getValue());
      }
    }
  }

  /// @param line where the text begins
  private static void requireCharacters(String file, int line, String text) {
    var forbidden = TextCharacters.firstForbidden(text);
    if (forbidden.isPresent()) {
      int at = forbidden.getAsInt();
      int breaks = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      throw fault(
          file, line + breaks, TextFault.BAD_CHARACTER, "U+%04X".formatted((int) text.charAt(at)));
    }
  }

  /// A tag turns a value into something that its text does not show.
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

  /// JSON may be indented with tabs, which YAML refuses; inside its strings no bare tab can occur.
  private static String untabbed(String given) {
    return given.stripLeading().startsWith("{") ? given.replace('\t', ' ') : given;
  }
}
