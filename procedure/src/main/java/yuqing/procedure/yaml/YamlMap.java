package yuqing.procedure.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// A mapping whose keys are all known beforehand and occur one time each.
public final class YamlMap {

  private final YamlValue self;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();

  YamlMap(YamlValue self, MappingNode node) {
    this.self = self;
    for (var tuple : node.getValue()) {
      var key = self.child("a key", tuple.getKeyNode());
      var name = key.text();
      if (values.put(name, self.child(name, tuple.getValueNode())) != null) {
        throw key.fault(TextFault.STANDS_TWICE, name);
      }
    }
  }

  /// @throws YamlFault at the first key that is none of these
  public YamlMap onlyKeys(Set<String> known) {
    for (var unknown : unknownKeys(known)) {
      throw unknown;
    }
    return this;
  }

  /// A fault for each key that is none of these.
  List<YamlFault> unknownKeys(Set<String> known) {
    var all = String.join(", ", new TreeSet<>(known));
    return values.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .map(entry -> entry.getValue().fault(TextFault.UNKNOWN_KEY, entry.getKey(), all))
        .toList();
  }

  public Set<String> keys() {
    return values.keySet();
  }

  /// @throws YamlFault when it is missing or null
  public YamlValue get(String key) {
    return find(key).orElseThrow(() -> self.fault(TextFault.MISSING, key));
  }

  /// Empty when the key is missing or its value null.
  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isNull());
  }

  /// The elements of a list; none when the key is missing.
  public List<YamlValue> list(String key) {
    return find(key).map(YamlValue::list).orElse(List.of());
  }

  public YamlValue self() {
    return self;
  }
}
