package yuqing.notification.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import yuqing.contracts.text.TextCharacters;
import yuqing.rest.problem.LocalizedText;

/// Turns YAML into JSON, which a schema can judge, and notes the line of each value. Texts lose
/// the blanks around them; of a number only its type is kept, since the file has none.
final class OrganisationYaml {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> FLAGS = Set.of("true", "false");

  /// Far more than the largest school has. An alias counts each time, so that a few lines of
  /// aliases of aliases do not become a file without end.
  private static final int MOST_VALUES = 200_000;

  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 1_000;

  private final OrganisationFaults faults;
  private int values;

  private OrganisationYaml(OrganisationFaults faults) {
    this.faults = faults;
  }

  /// Empty when the text is no YAML at all, which is a fault.
  static Optional<JsonNode> read(String text, OrganisationFaults faults) {
    return compose(text, faults).flatMap(root -> new OrganisationYaml(faults).json(root));
  }

  private static Optional<Node> compose(String text, OrganisationFaults faults) {
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setMaxAliasesForCollections(MOST_VALUES)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      var root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        faults.add("", "文件为空，应有键和值", "is empty; an organisation file has keys and values");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      faults.addAt(
          line,
          "",
          new LocalizedText("不是合法的 YAML，请检查缩进、引号、括号和冒号", "is no YAML: " + e.getProblem()));
    } catch (RuntimeException | StackOverflowError e) {
      // The parser throws more than its own: of an escape that names no character, for one.
      faults.add(
          "", "不是合法的 YAML，请检查转义字符和嵌套", "is no YAML: check its escapes and how deep it is nested");
    }
    return Optional.empty();
  }

  private Optional<JsonNode> json(Node root) {
    var json = json(root, "", 0);
    if (values > MOST_VALUES) {
      faults.add("", "多于 %s 个值", "has more than %s values", MOST_VALUES);
      return Optional.empty();
    }
    return Optional.of(json);
  }

  private JsonNode json(Node node, String path, int depth) {
    faults.place(path, line(node));
    if (++values > MOST_VALUES) {
      return NullNode.instance;
    }
    if (depth > DEEPEST) {
      faults.add(path, "嵌套超过 %s 层", "is nested more than %s deep", DEEPEST);
      return NullNode.instance;
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, path, depth);
      case SequenceNode sequence -> array(sequence, path, depth);
      case ScalarNode scalar -> value(scalar, path);
      default -> NullNode.instance;
    };
  }

  private ObjectNode object(MappingNode mapping, String path, int depth) {
    var object = JSON.objectNode();
    for (var tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        faults.add(path, "键必须是文字", "has a key that is no text");
        continue;
      }
      var key = OrganisationFaults.shown(keyNode.getValue());
      var place = path.isEmpty() ? key : path + "." + key;
      if (object.has(key)) {
        faults.addAt(line(keyNode), place, new LocalizedText("重复出现", "occurs twice"));
      } else {
        object.set(key, json(tuple.getValueNode(), place, depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String path, int depth) {
    var array = JSON.arrayNode();
    for (var item : sequence.getValue()) {
      array.add(json(item, path + "[" + array.size() + "]", depth + 1));
    }
    return array;
  }

  private JsonNode value(ScalarNode scalar, String path) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NullNode.instance;
    }
    if (tag.equals(Tag.BOOL) && FLAGS.contains(text)) {
      return BooleanNode.valueOf(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return IntNode.valueOf(0);
    }
    return text(text, path);
  }

  private TextNode text(String text, String path) {
    var forbidden = TextCharacters.firstForbidden(text);
    if (forbidden.isPresent()) {
      int at = forbidden.getAsInt();
      var code = "U+%04X".formatted((int) text.charAt(at));
      faults.add(path, "含有不可用的字符 %s（第 %s 个字符）", "holds %s as character %s", code, at + 1);
      return TextNode.valueOf("");
    }
    if (TextCharacters.count(text) > LONGEST_TEXT) {
      faults.add(path, "超过 %s 个字符", "is longer than %s characters", LONGEST_TEXT);
      return TextNode.valueOf("");
    }
    return TextNode.valueOf(TextCharacters.showNothing(text) ? "" : TextCharacters.trimmed(text));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
