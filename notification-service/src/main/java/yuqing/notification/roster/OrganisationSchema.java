package yuqing.notification.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Checks the form of an organisation file by `organisation.schema.json`, which editors use too.
/// The validator's own messages name keywords of the schema; these name what to write.
final class OrganisationSchema {
  private static final String RESOURCE = "/organisation/organisation.schema.json";

  private final JsonNode document;
  private final Schema schema;

  OrganisationSchema() {
    try (var file = OrganisationSchema.class.getResourceAsStream(RESOURCE)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      document = new ObjectMapper().readTree(text);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// At most one fault a value: a number in place of an e-mail address is not also reported as no
  /// e-mail address.
  void check(JsonNode file, OrganisationFaults faults) {
    for (var error : schema.validate(file.toString(), InputFormat.JSON)) {
      var path = path(error);
      if (!faults.isFaulty(path)) {
        add(error, path, file, faults);
      }
    }
  }

  private void add(Error error, String path, JsonNode file, OrganisationFaults faults) {
    var value = file.at(pointer(error.getInstanceLocation()));
    switch (error.getKeyword()) {
      case "required" -> faults.add(path, "缺少此项", "is missing");
      case "additionalProperties" -> addUnknownKey(error, path, faults);
      case "type" -> addType(error, path, value, faults);
      case "minLength" -> faults.add(path, "不能为空", "is empty");
      case "enum" -> {
        var allowed = String.join(", ", texts(keyword(error)));
        faults.add(path, "只能是 %s，而不是 %s", "must be one of %s, not %s", allowed, value.asText());
      }
      case "pattern" -> addPattern(error, path, value, faults);
      default -> faults.add(path, "%s", "%s", error.getMessage());
    }
  }

  private void addUnknownKey(Error error, String path, OrganisationFaults faults) {
    var known = new ArrayList<String>();
    document
        .at(pointer(error.getSchemaLocation().getFragment().getParent()) + "/properties")
        .fieldNames()
        .forEachRemaining(known::add);
    var list = String.join(", ", known);
    var meant = KeyHint.nearest(error.getProperty(), known);
    if (meant.isPresent()) {
      faults.add(
          path,
          "没有这个键，是否应为 %s？可用：%s",
          "is unknown; did you mean %s? There are %s",
          meant.get(),
          list);
    } else {
      faults.add(path, "没有这个键，可用：%s", "is unknown; there are %s", list);
    }
  }

  private void addType(Error error, String path, JsonNode value, OrganisationFaults faults) {
    switch (keyword(error).asText()) {
      case "object" -> faults.add(path, "应有键和值", "must have keys and values");
      case "array" ->
          faults.add(
              path,
              "应为列表：[a, b]，或以“- ”开头的各行",
              "must be a list: [a, b], or lines that begin with '- '");
      case "boolean" ->
          faults.add(path, "应为 true 或 false，不加引号", "must be true or false, without quotes");
      default -> {
        if (value.isNull()) {
          faults.add(path, "不能为空", "is empty");
        } else if (value.isContainerNode()) {
          faults.add(path, "应为单个文字", "must be a single text");
        } else {
          faults.add(
              path,
              "应为文字；数字、true、false 须加引号",
              "must be a text: put a number, true or false in quotes");
        }
      }
    }
  }

  private static void addPattern(
      Error error, String path, JsonNode value, OrganisationFaults faults) {
    if (error.getSchemaLocation().getFragment().contains("email")) {
      faults.add(path, "不是电子邮件地址", "is no e-mail address");
    } else if (error.getSchemaLocation().getFragment().contains("phone")) {
      faults.add(path, "不是手机号码，如 +8613800000000", "is no mobile number such as +8613800000000");
    } else {
      faults.add(
          path,
          "应为小写字母、数字和连字符，以字母开头，而不是 %s",
          "must be lower-case letters, digits and hyphens and begin with a letter, not %s",
          value.asText());
    }
  }

  private JsonNode keyword(Error error) {
    return document.at(pointer(error.getSchemaLocation().getFragment()));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /// Such as `people[3].email`; of a key that is missing or unknown, its own path.
  private static String path(Error error) {
    var path = new StringBuilder();
    var location = error.getInstanceLocation();
    for (int i = 0; i < location.getNameCount(); i++) {
      append(path, location.getElement(i));
    }
    if (error.getProperty() != null) {
      append(path, error.getProperty());
    }
    return path.toString();
  }

  private static void append(StringBuilder path, Object element) {
    if (element instanceof Integer index) {
      path.append('[').append(index).append(']');
    } else {
      path.append(path.isEmpty() ? "" : ".").append(element);
    }
  }

  private static String pointer(NodePath path) {
    var pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      var name = path.getElement(i).toString();
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
