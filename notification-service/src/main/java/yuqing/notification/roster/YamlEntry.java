package yuqing.notification.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import yuqing.contracts.text.TextCharacters;
import yuqing.contracts.text.YearBounds;

/// A mapping of the organisation file that knows its place: what is wrong with it is collected
/// with line and path, all at once, and reading goes on with a harmless value.
final class YamlEntry {
  private final String path;
  private final MappingNode node;
  private final List<InvalidOrganisation.Fault> faults;

  YamlEntry(String path, MappingNode node, List<InvalidOrganisation.Fault> faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
  }

  /// The empty string when it is missing, which is then a fault.
  String text(String key) {
    var found = optionalText(key);
    if (found.isEmpty() && find(key).isEmpty()) {
      fault(key, "is missing");
    }
    return found.orElse("");
  }

  Optional<String> optionalText(String key) {
    return find(key).flatMap(value -> scalar(key, value));
  }

  boolean flag(String key) {
    var text = optionalText(key).orElse("false");
    if (!Set.of("true", "false").contains(text)) {
      fault(key, "is true or false, not " + text);
    }
    return text.equals("true");
  }

  Optional<LocalDate> date(String key) {
    return optionalText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(YearBounds.day(text));
              } catch (DateTimeException e) {
                fault(key, "is a day such as 2026-09-01, not " + text);
                return Optional.empty();
              }
            });
  }

  List<String> texts(String key) {
    return items(key).stream().flatMap(item -> scalar(key, item).stream()).toList();
  }

  List<YamlEntry> entries(String key) {
    var entries = new ArrayList<YamlEntry>();
    for (var item : items(key)) {
      var place = path(key) + "[" + entries.size() + "]";
      if (item instanceof MappingNode mapping) {
        entries.add(new YamlEntry(place, mapping, faults));
      } else {
        faults.add(new InvalidOrganisation.Fault(line(item), place, "has keys and values"));
      }
    }
    return entries;
  }

  Optional<YamlEntry> entry(String key) {
    var found = find(key);
    if (found.isPresent() && found.get() instanceof MappingNode mapping) {
      return Optional.of(new YamlEntry(path(key), mapping, faults));
    }
    fault(key, found.isPresent() ? "has keys and values" : "is missing");
    return Optional.empty();
  }

  /// Every other key is a fault: a misspelt one would be lost in silence.
  YamlEntry allows(String... keys) {
    var known = Set.of(keys);
    var seen = new HashSet<String>();
    for (NodeTuple tuple : node.getValue()) {
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "a key";
      if (!known.contains(key)) {
        fault(key, "is unknown; there are " + String.join(", ", keys));
      } else if (!seen.add(key)) {
        fault(key, "occurs twice");
      }
    }
    return this;
  }

  void fault(String key, String what) {
    var line = find(key).map(YamlEntry::line).orElseGet(() -> line(node));
    faults.add(new InvalidOrganisation.Fault(line, path(key), what));
  }

  private List<Node> items(String key) {
    var found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(key, "is a list");
    return List.of();
  }

  private Optional<String> scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      var forbidden = TextCharacters.firstForbidden(scalar.getValue());
      if (forbidden.isEmpty()) {
        return Optional.of(scalar.getValue().strip());
      }
      int at = forbidden.getAsInt();
      fault(
          key,
          "holds U+%04X as character %d".formatted((int) scalar.getValue().charAt(at), at + 1));
      return Optional.empty();
    }
    fault(key, "is a single value and not empty");
    return Optional.empty();
  }

  private Optional<Node> find(String key) {
    return node.getValue().stream()
        .filter(t -> t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
