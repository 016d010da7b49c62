package yuqing.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {

  private static final String PAGE =
      """
      {"items": [
        {"number": "YQ-2026-00001", "level": 2, "title": "食堂排队",
         "departments": [{"code": "logistics", "name": "后勤保卫处"}]},
        {"number": "YQ-2026-00002", "level": null, "title": "Wi-Fi", "departments": []}],
       "next": %s}
      """;

  @Test
  void columnsAreAlignedByWhatATerminalShows() throws Exception {
    var lines = print("zh", OutputFormat.TABLE, PAGE.formatted("null"));
    assertThat(lines)
        .containsExactly(
            "编号           等级  标题      部门",
            "YQ-2026-00001  2     食堂排队  后勤保卫处",
            "YQ-2026-00002  -     Wi-Fi     -");
  }

  @Test
  void thereIsMoreWhereThereIsANextPage() throws Exception {
    assertThat(print("en", OutputFormat.TABLE, PAGE.formatted("\"abc\"")))
        .first()
        .asString()
        .startsWith("number");
    assertThat(print("en", OutputFormat.TABLE, PAGE.formatted("\"abc\"")))
        .last()
        .asString()
        .contains("--cursor abc");
  }

  @Test
  void aTitleCannotSteerTheTerminal() throws Exception {
    var page = PAGE.formatted("null").replace("食堂排队", "a\\u001b[2Jb\\nc\\u202ed");
    assertThat(String.join("", print("zh", OutputFormat.TABLE, page)))
        .contains("a [2Jb c d")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aLongCellIsCutAndALongFieldIsNot() throws Exception {
    var title = "很".repeat(50);
    var table = print("zh", OutputFormat.TABLE, PAGE.formatted("null").replace("食堂排队", title));
    assertThat(table.get(1)).contains("很".repeat(31) + "…").doesNotContain("很".repeat(32));
    assertThat(one(OutputFormat.TABLE, "{\"title\": \"" + title + "\"}"))
        .containsExactly("标题  " + title);
  }

  @Test
  void anAnswerWithoutRowsIsPrintedFieldByField() throws Exception {
    var answer = "{\"number\": \"YQ-2026-00001\", \"urgency\": {\"overdue\": 3}, \"x\": [1, 2]}";
    assertThat(one(OutputFormat.TABLE, answer))
        .containsExactly("编号    YQ-2026-00001", "已逾期  3", "x       1, 2");
    assertThat(one(OutputFormat.YAML, answer))
        .containsExactly("number: YQ-2026-00001", "urgency:", "  overdue: 3", "x:", "- 1", "- 2");
    assertThat(
            JsonMapper.builder().build().readTree(String.join("", one(OutputFormat.JSON, answer))))
        .isEqualTo(JsonMapper.builder().build().readTree(answer));
  }

  private static List<String> print(String language, OutputFormat format, String json)
      throws Exception {
    var out = new ByteArrayOutputStream();
    printer(out, language, format)
        .print(read(json), "items", List.of("number", "level", "title", "departments"));
    return out.toString(UTF_8).lines().toList();
  }

  private static List<String> one(OutputFormat format, String json) throws Exception {
    var out = new ByteArrayOutputStream();
    printer(out, "zh", format).print(read(json));
    return out.toString(UTF_8).lines().toList();
  }

  private static AnswerPrinter printer(
      ByteArrayOutputStream out, String language, OutputFormat format) {
    return new AnswerPrinter(new PrintStream(out, true, UTF_8), format, CommandTexts.of(language));
  }

  private static JsonNode read(String json) throws Exception {
    return JsonMapper.builder().build().readTree(json);
  }
}
