package yuqing.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Prints an answer: as a table, where it has rows; field by field, where it has none; or as it is.
public final class AnswerPrinter {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  /// As long as a SHA-256: hashes are copied from here.
  private static final int LONGEST_CELL = 64;

  private final PrintStream out;
  private final OutputFormat format;
  private final CommandTexts texts;

  public AnswerPrinter(PrintStream out, OutputFormat format, CommandTexts texts) {
    this.out = out;
    this.format = format;
    this.texts = texts;
  }

  /// @param answer with no rows of its own; nothing is printed for an answer without a body
  public void print(JsonNode answer) {
    if (answer.isMissingNode()) {
      return;
    }
    if (format != OutputFormat.TABLE) {
      out.println(document(answer));
      return;
    }
    var table = new TextTable(Integer.MAX_VALUE);
    fields("", answer, table);
    table.lines().forEach(out::println);
  }

  /// @param rows the name of the answer's list
  /// @param columns fields of a row, `a.b` for one within another
  public void print(JsonNode answer, String rows, List<String> columns) {
    if (format != OutputFormat.TABLE) {
      out.println(document(answer));
      return;
    }
    var table = new TextTable(LONGEST_CELL);
    table.add(columns.stream().map(texts::heading).toList());
    for (var row : answer.path(rows)) {
      table.add(columns.stream().map(column -> cell(at(row, column))).toList());
    }
    table.lines().forEach(out::println);
    if (answer.hasNonNull("next")) {
      out.println(texts.text("next-page", answer.path("next").asText()));
    }
  }

  /// One row of a table without an end, whose columns nobody can align.
  public String line(JsonNode row, List<String> columns) {
    return columns.stream()
        .map(column -> DisplayWidth.cut(DisplayWidth.oneLine(cell(at(row, column))), LONGEST_CELL))
        .collect(Collectors.joining("  "));
  }

  private String document(JsonNode answer) {
    try {
      return format == OutputFormat.JSON
          ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer)
          : YAML.writeValueAsString(answer).stripTrailing();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void fields(String name, JsonNode value, TextTable table) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field ->
                  fields(
                      name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                      field.getValue(),
                      table));
    } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      for (int i = 0; i < value.size(); i++) {
        fields(name + "[" + i + "]", value.get(i), table);
      }
    } else {
      table.add(List.of(texts.heading(name), cell(value)));
    }
  }

  private static JsonNode at(JsonNode row, String column) {
    var found = row;
    for (var name : column.split("\\.", -1)) {
      found = found.path(name);
    }
    return found;
  }

  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "-";
    }
    if (value.isArray()) {
      var each = new ArrayList<String>();
      value.forEach(one -> each.add(cell(one)));
      return each.isEmpty() ? "-" : String.join(", ", each);
    }
    // Of a department and the like, what people call it.
    return value.isObject()
        ? value.path("name").asText(value.path("code").asText(value.toString()))
        : value.asText();
  }
}
